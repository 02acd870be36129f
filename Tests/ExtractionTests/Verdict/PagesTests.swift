import Cleaning
import Documents
import Foundation
import Testing

@testable import Extraction

/// Pages of our own, written after the shapes of real walls, stubs and error pages, in `Pages/STATUS/NAME.html`.
@Suite("Verdicts on whole pages")
struct PagesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages")

    static let pages: [String] = {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return files.filter { $0.pathExtension == "html" }.map { $0.pathComponents.suffix(2).joined(separator: "/") }.sorted()
    }()

    private static let cleaner: Cleaner? = {
        let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guard let table = try? String(contentsOf: root.appendingPathComponent("share/body-model.tsv"), encoding: .utf8),
            let model = try? BodyModel(parsing: table)
        else { return nil }
        return Cleaner(model: model)
    }()

    @Test("there are pages of every status")
    func coverage() {
        let statuses = Set(Self.pages.map { String($0.prefix { $0 != "/" }) })
        #expect(statuses == Set(Quality.Status.allCases.map(\.rawValue)))
        #expect(Self.pages.count >= 50)
    }

    @Test("each page has the status that its folder names", arguments: pages)
    func status(page: String) throws {
        let record = try record(page)
        #expect(record.quality.status.rawValue == page.prefix { $0 != "/" }, "\(record.quality) \(record.text)")
    }

    private func record(_ page: String) throws -> Record {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(page)))
        let name = page.split(separator: "/")[1].dropLast(5)
        let url = "https://www.harbour.example/news/2026/03/\(name)"
        let article = try #require(Self.cleaner).clean(Page(bytes: bytes, mediaType: .html, url: WebAddress(url)))
        var retrieval = Retrieval()
        retrieval.requestedURL = url
        return Extractor(
            languageDetector: FixedDetector(nil), trackingParameters: .none, generator: .init(name: "ingest", version: "1")
        ).record(of: article, retrieval, rawBytes: bytes)
    }
}
