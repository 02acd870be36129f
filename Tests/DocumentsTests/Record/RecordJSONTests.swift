import Documents
import JSON
import Testing

@Suite("Records as JSON")
struct RecordJSONTests {
    private var bare: Record {
        Record(
            id: String(repeating: "0", count: 32), text: "", textSHA256: "e3", quality: Quality(status: .empty, score: 1),
            provenance: Provenance(rawSHA256: "ab", generator: .init(name: "ingest", version: "1")))
    }

    private static let fields = [
        "schema", "id", "version", "previous_text_sha256", "source", "url", "canonical_url", "host", "title", "description",
        "byline", "authors",
        "date_published", "date_modified", "site_name", "section", "tags", "license", "language", "is_accessible_for_free",
        "text", "text_unit",
        "blocks", "images", "links", "comments", "word_count", "annotations", "quality", "field_sources", "text_sha256",
        "simhash", "duplicate_of",
        "provenance",
    ]

    @Test("every field of the contract is there, in its order, also where nothing is known")
    func fields() throws {
        let members = try #require(bare.json.object)
        #expect(members.map(\.name) == Self.fields)
        #expect(
            members.filter { $0.value.isNull }.map(\.name) == [
                "previous_text_sha256", "source", "url", "canonical_url", "host", "title", "description", "byline",
                "date_published", "date_modified",
                "site_name", "section", "license", "language", "is_accessible_for_free", "simhash", "duplicate_of",
            ])
        #expect(
            members.filter { $0.value == [] }.map(\.name) == [
                "authors", "tags", "blocks", "images", "links", "comments", "annotations",
            ])
        #expect(bare.json["schema"]?.string == "ingest/record/1")
        #expect(bare.json["text_unit"]?.string == "unicode_code_points")
        #expect(bare.json["version"]?.int == 1)
    }

    @Test("provenance has all its members too")
    func provenance() throws {
        let members = try #require(bare.json["provenance"]?.object)
        #expect(
            members.map(\.name) == [
                "requested_url", "final_url", "redirects", "status", "fetched_at", "http", "charset", "raw_sha256", "warc",
                "robots", "rights",
                "discovered_via", "generator",
            ])
        #expect(bare.json["provenance"]?["http"]?.object?.map(\.name) == ["etag", "last_modified", "content_type"])
        #expect(bare.json["provenance"]?["rights"]?.object?.map(\.name) == ["x_robots_tag", "robots_meta", "tdm_reservation"])
        #expect(bare.json["provenance"]?["generator"]?.object?.map(\.name) == ["name", "version", "rules"])
    }

    @Test("a full record says everything that it holds")
    func full() throws {
        var record = bare
        record.provenance.fetchedAt = Timestamp(seconds: 0)
        record.provenance.charset = .init(name: "utf-8", decidedBy: .validUTF8)
        record.provenance.warc = ArchiveLocation(file: "archive/x.warc.gz", offset: 7, recordID: "<urn:uuid:1>")
        record.provenance.redirects = [Redirect(status: 301, location: "https://h/")]
        record.authors = [Author(name: "Anna Berg", url: "https://h/anna")]
        record.fieldSources = ["title": .openGraph, "authors": .jsonLD]
        record.links = [Link(url: "https://h/", text: "here", span: Span(1, 5))]
        record.comments = [Comment(author: nil, date: "2026", text: "x")]
        record.annotations = [
            Annotation(
                type: "quantity", span: Span(0, 2), exact: "12", block: 0, rule: "number", confidence: 0.5,
                details: [JSONMember("value", "12")])
        ]
        let json = record.json
        #expect(JSONWriter.string(json["authors"] ?? nil) == #"[{"name":"Anna Berg","url":"https://h/anna"}]"#)
        #expect(JSONWriter.string(json["field_sources"] ?? nil) == #"{"authors":"json-ld","title":"open-graph"}"#)
        #expect(JSONWriter.string(json["links"] ?? nil) == #"[{"url":"https://h/","text":"here","start":1,"end":5}]"#)
        #expect(JSONWriter.string(json["comments"] ?? nil) == #"[{"author":null,"date":"2026","text":"x"}]"#)
        #expect(
            JSONWriter.string(json["annotations"] ?? nil)
                == #"[{"type":"quantity","start":0,"end":2,"exact":"12","block":0,"rule":"number","confidence":0.500,"value":"12"}]"#
        )
        let provenance = json["provenance"]
        #expect(provenance?["fetched_at"]?.string == "1970-01-01T00:00:00Z")
        #expect(JSONWriter.string(provenance?["charset"] ?? nil) == #"{"name":"utf-8","decided_by":"valid-utf-8"}"#)
        #expect(
            JSONWriter.string(provenance?["warc"] ?? nil)
                == #"{"file":"archive/x.warc.gz","offset":7,"record_id":"<urn:uuid:1>"}"#)
        #expect(JSONWriter.string(provenance?["redirects"] ?? nil) == #"[{"status":301,"location":"https://h/"}]"#)
    }

    @Test("the file ends with one line break and is the same every time")
    func fileBytes() {
        var record = bare
        record.fieldSources = Dictionary(uniqueKeysWithValues: ["title", "url", "tags", "host", "authors"].map { ($0, .meta) })
        let bytes = record.fileBytes
        #expect(bytes.suffix(2) == Array("}\n".utf8))
        for _ in 0..<20 { #expect(record.fileBytes == bytes) }
    }
}
