import Documents
import Testing

@testable import Annotation

@Suite struct QuotationTests {
    /// Each quotation as `style: content | speaker | cue`.
    private func quotations(_ paragraphs: [String], language: String? = "en", quoteBlock: Int? = nil) -> [String] {
        let text = paragraphs.joined(separator: "\n\n")
        let scalars = Array(text.unicodeScalars)
        var start = 0
        var blocks: [Block] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let end = start + paragraph.unicodeScalars.count
            blocks.append(Block(index == quoteBlock ? .quote : .paragraph(role: nil), span: Span(start, end)))
            start = end + 2
        }
        return annotator.annotations(of: text, blocks, Setting(language: language)).filter { $0.type == "quotation" }.map {
            found in
            let content = found.details.first { $0.name == "content" }!.value
            let speaker = found.details.first { $0.name == "speaker" }!.value
            var inside = String.UnicodeScalarView()
            inside.append(contentsOf: scalars[content["start"]!.int!..<content["end"]!.int!])
            if let from = speaker["start"]?.int, let to = speaker["end"]?.int {
                var exact = String.UnicodeScalarView()
                exact.append(contentsOf: scalars[from..<to])
                #expect(String(exact) == speaker["exact"]?.string)
            }
            return
                "\(found.detail("style")!): \(String(inside)) | \(speaker["exact"]?.string ?? "-") | \(found.detail("cue") ?? "-")"
        }
    }

    private func quotations(_ text: String, language: String? = "en") -> [String] { quotations([text], language: language) }

    @Test(
        "speech beside a verb has its speaker",
        arguments: [
            ("“The quay is lost,” said Anna Berg.", "direct: The quay is lost, | Anna Berg | said"),
            ("“The quay is lost,” Anna Berg told reporters.", "direct: The quay is lost, | Anna Berg | told"),
            ("Anna Berg said: “The quay is lost.”", "direct: The quay is lost. | Anna Berg | said"),
            ("The mayor, Anna Berg, said, “The quay is lost.”", "direct: The quay is lost. | Anna Berg | said"),
            ("\"The quay is lost,\" the harbour ministry said.", "direct: The quay is lost, | the harbour ministry | said"),
            ("‘The quay is lost,’ said fisherman Tom Orr.", "direct: The quay is lost, | Tom Orr | said"),
            ("'It's lost,' said Tom Orr.", "direct: It's lost, | Tom Orr | said"),
            ("“Is it lost?” asked Tom Orr, who owns a boat.", "direct: Is it lost? | Tom Orr | asked"),
            ("“It is lost,” said the gifted 23-year-old boat builder Anna Berg.", "direct: It is lost, | Anna Berg | said"),
            ("\"Nobody asked us,\" said Tom Orr.", "direct: Nobody asked us, | Tom Orr | said"),
            ("“The quay is lost,” officials said.", "direct: The quay is lost, | officials | said"),
            ("“It is lost,” Anna Berg, who runs the port, said.", "direct: It is lost, | Anna Berg | said"),
            ("“It is lost,” Colonel Anna Berg told reporters.", "direct: It is lost, | Colonel Anna Berg | told"),
            ("“It is lost,” said Dr. Anna Berg, who runs the port.", "direct: It is lost, | Dr. Anna Berg | said"),
            ("“It is lost,” a museum spokeswoman said.", "direct: It is lost, | a museum spokeswoman | said"),
            ("“It is lost,” the bakery said.", "direct: It is lost, | the bakery | said"),
            ("“It is lost,” as Anna Berg put it.", "direct: It is lost, | Anna Berg | put it"),
            ("As Anna Berg put it: “It is lost.”", "direct: It is lost. | Anna Berg | put it"),
            ("“It is lost,” Anna Berg wrote on Telegram.", "direct: It is lost, | Anna Berg | wrote"),
            ("A museum spokeswoman described the loss as “painful”.", "partial: painful | A museum spokeswoman | described"),
            ("“It is lost,” said the company’s chief executive, Anna Berg.", "direct: It is lost, | Anna Berg | said"),
            ("“It is lost,” said a spokesman for the ministry.", "direct: It is lost, | a spokesman for the ministry | said"),
            ("“It is lost,” the union’s leader, Tom O’Hara, told a crowd.", "direct: It is lost, | Tom O’Hara | told"),
            ("The opposition called the quay a “bad joke”.", "partial: bad joke | The opposition | called"),
            ("“It is lost,” she added.", "direct: It is lost, | she | added"),
            ("“It is lost”, said the prime minister.", "direct: It is lost | the prime minister | said"),
            ("“It is lost,” explains Anna Berg.", "direct: It is lost, | Anna Berg | explains"),
            ("“It is lost,” Anna Berg has said.", "direct: It is lost, | Anna Berg | said"),
            ("“It is lost,” one resident said.", "direct: It is lost, | one resident | said"),
            ("“It is lost,” the ministry’s statement said.", "direct: It is lost, | the ministry’s statement | said"),
        ])
    func beside(text: String, wanted: String) {
        #expect(quotations(text) == [wanted])
    }

    @Test(
        "a few words within a sentence are partial, and whose they are",
        arguments: [
            ("Lima warned Quito against a “grave error” over the river.", "partial: grave error | Lima | warned"),
            ("Peru’s “grave error” warning carries weight.", "partial: grave error | Peru | warning"),
            ("The move was “a disgrace”, the fisheries ministry said.", "partial: a disgrace | the fisheries ministry | said"),
            (
                "The river is “a grave”, according to the harbour ministry.",
                "partial: a grave | the harbour ministry | according to"
            ),
            ("Anna Berg left, calling the plan “a toy for engineers”.", "partial: a toy for engineers | Anna Berg | calling"),
            ("They sold “smart” meters.", "partial: smart | - | -"),
        ])
    func partial(text: String, wanted: String) {
        #expect(quotations(text) == [wanted])
    }

    @Test func `a quotation that its verb splits is the same speaker's`() {
        #expect(
            quotations("“We looked,” Anna Berg said, “and found nothing.” It rained.") == [
                "direct: We looked, | Anna Berg | said", "direct: and found nothing. | Anna Berg | said",
            ])
        #expect(
            quotations("“We looked,” said Anna Berg. “There was nothing.”").last
                == "direct: There was nothing. | Anna Berg | said")
    }

    @Test func `a pronoun is the person who was named last, or itself where several were`() {
        #expect(quotations("Anna Berg stood up. “Go,” she said.") == ["direct: Go, | Anna Berg | said"])
        #expect(quotations("Anna Berg met Tom Orr. “Go,” he said.") == ["direct: Go, | he | said"])
        #expect(
            quotations("Tom Orr resigned. Anna Berg has taken over. “We go on,” she said.") == [
                "direct: We go on, | Anna Berg | said"
            ])
        #expect(
            quotations(["Anna Berg stood up.", "It rained.", "It stopped.", "“Go,” she said."]) == [
                "direct: Go, | Anna Berg | said"
            ])
    }

    @Test func `paragraphs that repeat the opening mark are one speech`() {
        #expect(
            quotations(["Anna Berg said: “We looked.", "“We found nothing.", "“We went home.” The rain stopped."]) == [
                "direct: We looked. | Anna Berg | said", "direct: We found nothing. | Anna Berg | said",
                "direct: We went home. | Anna Berg | said",
            ])
    }

    @Test func `a mark that is never closed reaches no further than its sentence`() {
        let found = quotations(["He said “it is late. Then he left.", "Nothing “more” came."])
        #expect(found == ["partial: it is late. | He | said", "partial: more | - | -"])
        #expect(annotations("quotation", "He said “it is late. Then he left.").first!.confidence < 0.5)
    }

    @Test func `apostrophes are no marks`() {
        #expect(
            quotations("The workers’ union’s '90s plan isn't the ‘fishers’ choice’, it's Tom Orr's.") == [
                "partial: fishers’ choice | - | -"
            ])
        #expect(quotations("Rock 'n' roll at 6'2\" and the Joneses' dog.") == [])
    }

    @Test func `titles and names between marks are nobody's words`() {
        #expect(quotations("They saw “The Quiet Harbour” and “Sunrise” in the town.") == [])
        #expect(quotations("Anna Berg said “Yes”.") == ["direct: Yes | Anna Berg | said"])
    }

    @Test func `a quotation in a quotation is found where it is speech`() {
        #expect(
            quotations("“He told me ‘Go home!’ and I went,” said Anna Berg.") == [
                "direct: He told me ‘Go home!’ and I went, | Anna Berg | said", "direct: Go home! | He | told",
            ])
    }

    @Test(
        "marks are read in every language, speakers in English only",
        arguments: [
            ("« C’est fini », dit Anna Berg.", "fr", "C’est fini"), ("„Es ist vorbei“, sagte Anna Berg.", "de", "Es ist vorbei"),
            ("»Es ist vorbei«, sagte Anna Berg.", "de", "Es ist vorbei"), ("彼女は「終わった」と言った。", "ja", "終わった"),
            ("Han sa: ”Det är slut.”", "sv", "Det är slut."), ("Он сказал: «Всё кончено».", "ru", "Всё кончено"),
        ])
    func languages(text: String, language: String, content: String) {
        let found = quotations(text, language: language)
        #expect(found.count == 1 && found[0].hasSuffix(": \(content) | - | -"), "\(found)")
    }

    @Test func `a block of quotation is one, led in by the sentence before`() {
        #expect(
            quotations(["Anna Berg wrote:", "We looked, and found nothing."], quoteBlock: 1) == [
                "block: We looked, and found nothing. | Anna Berg | wrote"
            ])
    }

    @Test func `what is reported with that is indirect`() {
        #expect(
            quotations("Anna Berg said that the quay would open in March. It did.") == [
                "indirect: the quay would open in March | Anna Berg | said"
            ])
    }

    @Test(
        "who speaks behind a noun, a comma or another's report",
        arguments: [
            ("“We sang,” said the 29-year-old.", "direct: We sang, | the 29-year-old | said"),
            ("“We sang,” said one of the parents, Anna Berg.", "direct: We sang, | Anna Berg | said"),
            ("“We sang,” shadow treasurer Anna Berg said.", "direct: We sang, | Anna Berg | said"),
            (
                "It is lost, but “no one looks”, a paper quoted a coastal official as saying.",
                "partial: no one looks | a coastal official | quoted a coastal official as saying"
            ),
            ("Anna Berg, a nurse, was more cheerful: “We sang.”", "direct: We sang. | Anna Berg | -"),
            ("Anna Berg paid for it all. “We sang and we danced.”", "direct: We sang and we danced. | Anna Berg | -"),
        ])
    func speakers(text: String, wanted: String) {
        #expect(quotations(text) == [wanted])
    }

    @Test func `a paragraph between marks is the last speaker's`() {
        #expect(
            quotations(["“We sang,” said Anna Berg.", "“We sang until it was light.”"]).last
                == "direct: We sang until it was light. | Anna Berg | -")
    }

    @Test func `what is so-called is nobody's word`() {
        #expect(quotations("They wept for the so-called “death of the novel” again.") == [])
    }
}
