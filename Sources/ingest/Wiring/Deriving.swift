import ArgumentParser
import Cleaning
import Documents
import Extraction
import Languages

extension GlobalOptions {
    /// The way from page to record, with the program's own data.
    func deriver() throws -> ArticleDeriver {
        let session = Session(self)
        let folder = try session.dataFolder()
        let model: BodyModel
        let modelPath = folder.file("body-model.tsv")
        let table = try session.text(of: modelPath)
        do throws(BodyModel.Fault) { model = try BodyModel(parsing: table) } catch {
            throw session.quit(.internalFailure, "\(modelPath): \(error): install the package again")
        }
        return ArticleDeriver(
            cleaner: Cleaner(model: model),
            extractor: Extractor(
                languageDetector: CompactLanguageDetector(),
                trackingParameters: TrackingParametersFile.parse(try session.text(of: folder.file("tracking-parameters.tsv"))),
                generator: Provenance.Generator(name: Program.name, version: Program.version)))
    }
}

extension Session {
    /// The text of a file of the program's own data.
    fileprivate func text(of path: String) throws -> String {
        do throws(SavedFileError) {
            return String(decoding: try LocalFiles().bytes(of: path, limit: 16 << 20), as: UTF8.self)
        } catch {
            throw quit(.internalFailure, error.message)
        }
    }
}
