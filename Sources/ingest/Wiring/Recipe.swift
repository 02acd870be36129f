import Annotation
import Cleaning
import Documents
import Extraction
import Languages

/// What records are made with: the program's own data, and what the configuration says of extraction.
struct Recipe {
    /// Why there is none.
    struct Fault: Error {
        var exit: Exit
        var message: String

        init(_ exit: Exit, _ message: String) {
            self.exit = exit
            self.message = message
        }
    }

    let settings: ExtractSettings
    let data: DataFolder

    /// - Parameter folder: where the data is, if not in the usual place
    init(_ settings: ExtractSettings, data folder: String?) throws(Fault) {
        guard let data = DataFolder(folder) else {
            throw Fault(.internalFailure, "the program's data folder is not there: name it with --data or INGEST_DATA")
        }
        self.settings = settings
        self.data = data
    }

    /// The way from page to record.
    func deriver() throws(Fault) -> ArticleDeriver {
        ArticleDeriver(
            cleaner: Cleaner(model: try bodyModel(), rules: try siteRules()),
            extractor: Extractor(
                languageDetector: CompactLanguageDetector(),
                trackingParameters: TrackingParametersFile.parse(try text(of: "tracking-parameters.tsv")),
                generator: Provenance.Generator(name: Program.name, version: Program.version)),
            annotator: settings.annotations ? try annotator() : nil)
    }

    func bodyModel() throws(Fault) -> BodyModel {
        let name = "body-model.tsv"
        let table = try text(of: name)
        do throws(BodyModel.Fault) { return try BodyModel(parsing: table) } catch {
            throw Fault(.internalFailure, "\(data.file(name)): \(error): install the package again")
        }
    }

    private func siteRules() throws(Fault) -> SiteRules {
        do throws(SavedFileError) { return try RuleFolder.rules(in: settings.siteRules) } catch {
            throw Fault(.configuration, "extract.site_rules: \(error.message)")
        }
    }

    private func annotator() throws(Fault) -> Annotator {
        let folder = "annotation"
        var texts: [String: String] = [:]
        for name in AnnotationTables.names { texts[name] = try text(of: "\(folder)/\(name).tsv") }
        do throws(AnnotationTables.Fault) { return try Annotator(AnnotationTables(texts)) } catch {
            throw Fault(.internalFailure, "\(data.file(folder))/\(error): install the package again")
        }
    }

    private func text(of name: String) throws(Fault) -> String {
        do throws(SavedFileError) {
            return String(decoding: try LocalFiles().bytes(of: data.file(name), limit: 16 << 20), as: UTF8.self)
        } catch {
            throw Fault(.internalFailure, error.message)
        }
    }
}
