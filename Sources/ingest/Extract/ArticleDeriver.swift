import Annotation
import Cleaning
import Documents
import Extraction
import Markup

/// Makes records of pages in this process: clean, extract, and read the evidence in the text.
struct ArticleDeriver: Deriver {
    private let cleaner: Cleaner
    private let extractor: Extractor
    private let annotator: Annotator?

    /// - Parameter annotator: `nil` leaves the annotations out.
    init(cleaner: Cleaner, extractor: Extractor, annotator: Annotator?) {
        self.cleaner = cleaner
        self.extractor = extractor
        self.annotator = annotator
    }

    func derive(_ page: Page, _ retrieval: Retrieval) async -> Result<Record, DerivationFailure> {
        record(of: page, retrieval)
    }

    func record(of page: Page, _ retrieval: Retrieval) -> Result<Record, DerivationFailure> {
        do throws(MarkupError) {
            let article = try cleaner.clean(page)
            var record = extractor.record(of: article, retrieval, rawBytes: page.bytes)
            if let annotator {
                record.annotations = annotator.annotations(of: record.text, record.blocks, Self.setting(of: record))
            }
            return .success(record)
        } catch {
            return .failure(DerivationFailure(error.code, error.description))
        }
    }

    /// Why the record that is made of a page has the text and the fields that it has.
    func explanation(of page: Page, _ retrieval: Retrieval) -> Result<Explanation, DerivationFailure> {
        do throws(MarkupError) {
            return .success(extractor.completed(try cleaner.explain(page), of: try cleaner.clean(page), retrieval))
        } catch {
            return .failure(DerivationFailure(error.code, error.description))
        }
    }

    /// The text is of the day it was published; where that is not known, of the day it was fetched.
    private static func setting(of record: Record) -> Setting {
        let day = record.datePublished ?? record.provenance.fetchedAt?.description
        return Setting(language: record.language, anchor: day.map { String($0.prefix(10)) })
    }
}
