import ArgumentParser
import Documents
import Extraction
import Languages

extension GlobalOptions {
    /// The way from page to record, with the program's own data.
    func deriver() throws -> ArticleDeriver {
        let session = Session(self)
        let path = try session.dataFolder().file("tracking-parameters.tsv")
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: path, limit: 16 << 20) } catch {
            throw session.quit(.internalFailure, error.message)
        }
        return ArticleDeriver(
            extractor: Extractor(
                languageDetector: CompactLanguageDetector(),
                trackingParameters: TrackingParametersFile.parse(String(decoding: bytes, as: UTF8.self)),
                generator: Provenance.Generator(name: Program.name, version: Program.version)))
    }
}
