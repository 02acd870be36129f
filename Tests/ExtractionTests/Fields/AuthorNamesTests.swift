import Testing

@testable import Extraction

@Suite("Names in bylines")
struct AuthorNamesTests {
    @Test(
        "without what stands before them, in many languages",
        arguments: [
            "Anna Berg", "By Anna Berg", "by Anna Berg", "BY Anna Berg", "By: Anna Berg", "Written by Anna Berg",
            "Written by: Anna Berg", "Posted by Anna Berg", "Author: Anna Berg", "Author Anna Berg", "Text: Anna Berg",
            "Words by Anna Berg",
            "Von Anna Berg", "von Anna Berg", "Von: Anna Berg", "Par Anna Berg", "Por Anna Berg", "Di Anna Berg", "da Anna Berg",
            "Av Anna Berg", "Af Anna Berg", "Door Anna Berg", "Autor: Anna Berg", "Autor Anna Berg", "Tekst: Anna Berg",
            "Автор: Anna Berg", "Oleh Anna Berg", "作者：Anna Berg", "byAnna Berg", "Written byAnna Berg", "Recipe by Anna Berg",
            "A cura di Anna Berg",
        ])
    func openers(byline: String) { #expect(AuthorNames.split(byline) == ["Anna Berg"]) }

    @Test(
        "without what stands after them",
        arguments: [
            "By Anna Berg, Harbour Correspondent", "Anna Berg, senior editor", "By Anna Berg | The Harbour Post",
            "By Anna Berg – The Harbour Post", "By Anna Berg on March 2, 2026", "Anna Berg March 2, 2026",
            "Anna BergMarch 2, 2026", "By Anna Berg Published 2 March",
            "Anna Berg • 5 min read", "By Anna Berg · Updated today", "By Anna Berg in Harbours",
            "By Anna Berg for The Harbour Post", "Anna Berg (Harbour Post)", "Anna Berg, PhD", "Anna Berg, MD, RN",
            "By Anna Berg, Head of Marketing", "Anna Berg.", "  Anna   Berg\n",
            "<b>Anna Berg</b>", "Anna Berg 12:30",
        ])
    func additions(byline: String) { #expect(AuthorNames.split(byline) == ["Anna Berg"]) }

    @Test(
        "several are parted",
        arguments: [
            "Anna Berg and Luis Ortega", "By Anna Berg, Luis Ortega", "By Anna Berg & Luis Ortega",
            "Von Anna Berg und Luis Ortega", "Par Anna Berg et Luis Ortega", "Por Anna Berg y Luis Ortega",
            "Di Anna Berg e Luis Ortega", "Av Anna Berg och Luis Ortega",
            "Door Anna Berg en Luis Ortega", "Anna Berg; Luis Ortega", "Anna Berg / Luis Ortega", "Anna Berg|Luis Ortega",
            "By Anna Berg with Luis Ortega", "By Anna Berg, and Luis Ortega", "Anna Berg、Luis Ortega",
        ])
    func several(byline: String) {
        // A bar with blanks ends the names; without them it parts names.
        #expect(AuthorNames.split(byline) == ["Anna Berg", "Luis Ortega"])
    }

    @Test(
        "a surname's own particle is kept",
        arguments: [
            "Ursula von der Leyen", "von der Leyen", "Von Trapp", "Da Silva", "Di Stefano", "Vincent van Gogh", "Luis de la Cruz",
            "Ana da Silva", "de Beauvoir", "Marna van der Merwe", "Jean-Luc d'Arc", "Erik af Klint", "Byron Ando", "Artur Vong",
            "Paris Porter",
        ])
    func particles(name: String) { #expect(AuthorNames.split(name) == [name]) }

    @Test("an opener before a particle is taken off, the particle is not")
    func openerAndParticle() {
        #expect(AuthorNames.split("Von Ursula von der Leyen") == ["Ursula von der Leyen"])
        #expect(AuthorNames.split("By von der Leyen") == ["von der Leyen"])
        #expect(AuthorNames.split("Di Luca Di Maio e Ana da Silva") == ["Luca Di Maio", "Ana da Silva"])
    }

    @Test(
        "what is nobody is no name",
        arguments: [
            "", " ", "By", "by:", "admin", "Staff", "Editorial Team", "Redaktion", "Reporter", "Staff Writer", "March 2, 2026",
            "5 min read", "anna@harbour.example", "https://harbour.example/anna", "Share", "Full Bio", "Read more",
            "about the author", "Sat, 20 Dec, 2025",
            "editors who have contributed to this", "a whole sentence about the harbour and its quay", "12345", "—",
            "Photos by Luis Ortega", "Insights from",
        ])
    func nobody(text: String) { #expect(AuthorNames.split(text) == []) }

    @Test(
        "bodies are named as they call themselves",
        arguments: ["Harbour Editorial Team", "MND Staff", "dpa", "The Harbour Post", "BBC News", "Agence Côtière"])
    func bodies(name: String) { #expect(AuthorNames.split(name, isStated: true) == [name]) }

    @Test("a field that holds nothing but names may hold a handle, and prepositions are part of a body's name")
    func stated() {
        #expect(AuthorNames.split("jsmith", isStated: true) == ["jsmith"])
        #expect(AuthorNames.split("jsmith") == [])
        #expect(AuthorNames.split("by jsmith") == ["jsmith"])
        #expect(AuthorNames.split("Center for Sea Research", isStated: true) == ["Center for Sea Research"])
        #expect(AuthorNames.split("anna_berg2", isStated: true) == ["anna_berg2"])
    }

    @Test("names in other scripts are names", arguments: ["山田太郎", "김민수", "Анна Берг", "آنا برگ", "Άννα Μπεργκ"])
    func scripts(name: String) { #expect(AuthorNames.split(name) == [name]) }

    @Test("a byline of 100 KB is answered")
    func hostile() {
        for piece in ["by ", "and ", "a,", "<", "(", "Anna Berg and ", " by", "1 "] {
            #expect(AuthorNames.split(String(repeating: piece, count: 20_000)).count <= 20_000)
        }
    }
}
