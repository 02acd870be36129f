import Documents
import Extraction
import JSON
import Testing

@Suite("Records, made")
struct ExtractorTests {
    private var full: SamplePage {
        var page = SamplePage(
            metas: [
                ("og:title", "Quay opens in March"), ("og:site_name", "The Harbour Post"), ("og:description", "It opens."),
                ("article:section", "Local"), ("article:tag", "quay"), ("og:image", "/a.jpg"),
                ("article:modified_time", "2026-03-05"),
                ("article:content_tier", "free"), ("dc.rights", "Reserved"),
            ],
            jsonLD: [
                #"{"@type":"NewsArticle","headline":"Quay opens in March","datePublished":"2026-03-02T10:00:00+01:00","author":{"name":"Anna Berg"}}"#
            ],
            marks: [.h1("Quay opens in March"), .byline("By Anna Berg")])
        page.evidence.language = "en-GB"
        page.url = "https://www.harbour.example/quay?utm_source=x#top"
        page.text = SamplePage.words(200)
        page.retrieval.source = "harbour"
        page.retrieval.sourceTags = ["ports", "quay"]
        return page
    }

    @Test("the same page gives the same bytes twice")
    func deterministic() {
        #expect(full.record().fileBytes == full.record().fileBytes)
        #expect(SamplePage().record().fileBytes == SamplePage().record().fileBytes)
    }

    @Test("every field that is known has an origin, and none that is not")
    func origins() throws {
        let fields = [
            "canonical_url", "title", "description", "byline", "authors", "date_published", "date_modified", "site_name",
            "section", "tags", "license", "language", "is_accessible_for_free", "images",
        ]
        var sourced = SamplePage()
        sourced.retrieval.sourceTags = ["ports"]
        sourced.retrieval.sourceLanguage = "en"
        for page in [full, SamplePage(), SamplePage(title: "Quay"), sourced] {
            let record = page.record()
            let known = fields.filter { field in record.json[field].map { !$0.isNull && $0 != [] } ?? false }
            #expect(Set(record.fieldSources.keys) == Set(known))
        }
        #expect(Set(full.record().fieldSources.keys) == Set(fields))
    }

    @Test("values are where they belong")
    func values() {
        let record = full.record()
        #expect(record.title == "Quay opens in March")
        #expect(record.authors == [Author(name: "Anna Berg")])
        #expect(record.byline == "By Anna Berg")
        #expect(record.datePublished == "2026-03-02T10:00:00+01:00")
        #expect(record.dateModified == "2026-03-05")
        #expect(record.siteName == "The Harbour Post")
        #expect(record.url == "https://www.harbour.example/quay?utm_source=x#top")
        #expect(record.canonicalURL == "https://www.harbour.example/quay")
        #expect(record.host == "www.harbour.example")
        #expect(record.tags == ["quay", "ports"])
        #expect(record.source == "harbour")
        #expect(record.language == "en-GB")
        #expect(record.wordCount == 200)
        #expect(record.isAccessibleForFree == true)
        #expect(record.images.map(\.url) == ["https://www.harbour.example/a.jpg"])
    }

    @Test("the identity is the canonical address's, or the raw bytes' where there is none")
    func identity() {
        // printf https://www.harbour.example/quay | sha256sum
        #expect(full.record().id == "f2d2298b503795054c58d557a0086acb")
        var page = SamplePage()
        page.url = nil
        page.text = "abc"
        #expect(page.record().id == "ba7816bf8f01cfea414140de5dae2223")
        #expect(page.record().textSHA256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(page.record().provenance.rawSHA256 == page.record().textSHA256)
    }

    @Test("the address after redirects is the document's; the one asked for is remembered")
    func redirected() {
        var page = SamplePage()
        page.retrieval.requestedURL = "https://short.example/1"
        page.retrieval.finalURL = "https://www.harbour.example/quay"
        let record = page.record()
        #expect(record.url == "https://short.example/1")
        #expect(record.canonicalURL == "https://www.harbour.example/quay")
        #expect(record.provenance.finalURL == "https://www.harbour.example/quay")
    }

    @Test("how it was had is told in the provenance")
    func provenance() {
        var page = SamplePage()
        page.retrieval.status = 200
        page.retrieval.headers = HTTPHeaders([
            .init("ETag", "\"e\""), .init("Content-Type", "text/html"), .init("Last-Modified", "x"),
            .init("X-Robots-Tag", "noai"),
        ])
        page.retrieval.robots = .allowed
        page.retrieval.discoveredVia = "https://www.harbour.example/feed"
        let provenance = page.record().provenance
        #expect(provenance.http == Provenance.HTTP(etag: "\"e\"", lastModified: "x", contentType: "text/html"))
        #expect(provenance.rights.xRobotsTag == "noai")
        #expect(provenance.robots == .allowed)
        #expect(provenance.discoveredVia == "https://www.harbour.example/feed")
        #expect(provenance.generator == Provenance.Generator(name: "ingest", version: "1.0.0"))
    }

    @Test("a page that says nothing of itself gets nulls, no guesses")
    func unknown() {
        let record = SamplePage().record()
        #expect(
            record.title == nil && record.byline == nil && record.datePublished == nil && record.language == nil
                && record.license == nil)
        #expect(record.authors == [] && record.tags == [] && record.images == [])
        #expect(record.isAccessibleForFree == nil)
    }
}
