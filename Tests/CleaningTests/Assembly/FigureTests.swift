import Documents
import Testing

@testable import Cleaning

@Suite("Pictures of a body")
struct FigureTests {
    private func body(_ html: String) throws -> ArticleAssembler.Body {
        try CutPage("<article><p>before</p>\(html)<p>after</p></article>")
            .body(at: "https://h.example/p/") { $0 == "before" || $0 == "after" }
    }

    @Test("stand where they stood, and once in the list")
    func order() throws {
        let body = try body("<img src=a.png><p>mid</p><img src=b.png width=600><img src=a.png>")
        #expect(body.kinds == ["paragraph", "figure", "figure", "figure", "paragraph"])
        #expect(body.images.map(\.url) == ["https://h.example/p/a.png", "https://h.example/p/b.png"])
        expectSound(body.text, body.blocks)
        #expect(body.text == "before\n\nafter")
    }

    @Test(
        "the picture is the real one, not its place holder",
        arguments: [
            ("<img data-src=r.jpg src=blank.gif>", "r.jpg"),
            ("<img data-lazy-src=r.jpg src='data:image/gif;base64,AA'>", "r.jpg"),
            ("<img data-original=r.jpg src=blank.gif>", "r.jpg"),
            ("<img src=blank.gif data-srcset='s.jpg 300w, r.jpg 1200w, m.jpg 600w'>", "r.jpg"),
            ("<img srcset='s.jpg 1x, r.jpg 2x'>", "r.jpg"), ("<img src=r.jpg srcset='x.jpg 2000w'>", "r.jpg"),
            ("<picture><source srcset='r.jpg 800w, s.jpg 400w'><img alt=x></picture>", "r.jpg"),
            ("<noscript><img src=r.jpg></noscript>", "r.jpg"), ("<figure><a href=big><img src=r.jpg></a></figure>", "r.jpg"),
        ])
    func real(html: String, name: String) throws {
        #expect(try body(html).images.map(\.url) == ["https://h.example/p/\(name)"])
    }

    @Test(
        "counters, icons and what is no picture are none",
        arguments: [
            "<img src=c.gif width=1 height=1>", "<img src=i.png width=24>", "<img>", "<img src=''>",
            "<img src='data:image/png;base64,AA'>",
            "<nav><img src=n.png></nav>", "<aside><img src=n.png></aside>",
            "<figure><figcaption>no picture</figcaption></figure>",
        ])
    func none(html: String) throws {
        let body = try body(html)
        #expect(body.images.isEmpty)
        #expect(body.kinds == ["paragraph", "paragraph"])
    }

    @Test("what stands under a picture without an address is kept, under an icon it is not")
    func lostPicture() throws {
        let kept = try body("<figure><img alt=quay><figcaption>The quay in March.</figcaption></figure>")
        #expect(kept.kinds == ["paragraph", "figure", "paragraph"])
        #expect(kept.blocks[1].content == .figure(images: [], caption: "The quay in March."))
        #expect(kept.images.isEmpty)
        #expect(kept.text == "before\n\nafter")
        #expect(try body("<figure><img width=16><figcaption>Menu</figcaption></figure>").kinds == ["paragraph", "paragraph"])
    }

    @Test(
        "caption and credit land on the picture; only markup parts the two",
        arguments: [
            ("<figcaption>The quay. <span class=photo-credit>Anna Berg</span></figcaption>", "The quay.", "Anna Berg"),
            ("<figcaption>The quay. <small>Anna Berg / Agency</small></figcaption>", "The quay.", "Anna Berg / Agency"),
            ("<figcaption><cite>Anna Berg</cite> The quay.</figcaption>", "The quay.", "Anna Berg"),
            ("<figcaption>From <cite>Moby Dick</cite>, 1851</figcaption>", "From Moby Dick, 1851", nil),
            ("<figcaption>The quay. Photo: Anna Berg</figcaption>", "The quay. Photo: Anna Berg", nil),
            ("<figcaption>The quay <span class=imgCopyright>| © Anna Berg</span></figcaption>", "The quay", "© Anna Berg"),
            ("<figcaption><p>The quay</p><p class=source>Agency</p></figcaption>", "The quay", "Agency"),
            ("<figcaption>The <b>new</b>\n  quay<br>in March</figcaption>", "The new quay in March", nil),
            ("<div class=credit>Agency</div><figcaption>The quay</figcaption>", "The quay", "Agency"),
            ("<figcaption class=credit-line><span>The quay</span></figcaption>", "The quay", nil),
            ("<figcaption><small>The quay</small></figcaption>", "The quay", nil),
            ("<figcaption><span class=credit>Agency</span></figcaption>", nil, "Agency"),
            ("<p class=wp-caption-text>The quay</p>", "The quay", nil),
            ("<figcaption>  </figcaption>", nil, nil),
        ] as [(String, String?, String?)])
    func captions(html: String, caption: String?, credit: String?) throws {
        let body = try body("<figure><img src=a.png alt=' A \n quay '>\(html)</figure>")
        #expect(
            body.images == [Image(url: "https://h.example/p/a.png", alt: "A quay", caption: caption, credit: credit)])
        guard case .figure(let images, let told)? = body.blocks.first(where: { $0.kind == "figure" })?.content else {
            Issue.record("there is no figure")
            return
        }
        #expect(images == body.images && told == caption)
    }

    @Test("a gallery's pictures keep each its own caption")
    func gallery() throws {
        let body = try body(
            "<figure class=gallery><figure><img src=1.png><figcaption>one</figcaption></figure><figure><img src=2.png><figcaption>two</figcaption></figure></figure>"
        )
        #expect(body.images.map(\.caption) == ["one", "two"])
        #expect(body.kinds.count { $0 == "figure" } == 2)
    }

    @Test(
        "srcset is read as the standard says",
        arguments: [
            ("a.png", "a.png"), ("a.png 1x, b.png 2x", "b.png"), ("a.png 300w,b.png 200w", "a.png"),
            ("a,b.png 2x, c.png 1.5x", "a,b.png"), (" , a.png , ", "a.png"), ("data:image/gif;base64,AA 2x, a.png 1x", "a.png"),
            ("", nil), (",,,", nil), ("a.png 1e999w, b.png nanw", "a.png"),
        ] as [(String, String?)])
    func srcset(text: String, best: String?) {
        #expect(ImageCandidates.largest(in: text) == best)
    }
}
