import Cleaning
import Documents
import Extraction
import Markup

/// Makes records of pages in this process: clean, then extract.
struct ArticleDeriver: Deriver {
    private let cleaner: Cleaner
    private let extractor: Extractor

    init(cleaner: Cleaner, extractor: Extractor) {
        self.cleaner = cleaner
        self.extractor = extractor
    }

    func derive(_ page: Page, _ retrieval: Retrieval) async -> Result<Record, DerivationFailure> {
        record(of: page, retrieval)
    }

    func record(of page: Page, _ retrieval: Retrieval) -> Result<Record, DerivationFailure> {
        do throws(MarkupError) {
            let article = try cleaner.clean(page)
            return .success(extractor.record(of: article, retrieval, rawBytes: page.bytes))
        } catch {
            return .failure(DerivationFailure(error.code, error.description))
        }
    }
}
