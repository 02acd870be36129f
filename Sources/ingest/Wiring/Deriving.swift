import Annotation
import ArgumentParser
import Cleaning
import Documents
import Extraction
import Languages

extension GlobalOptions {
    /// The way from page to record, with the program's own data and the configured site rules.
    ///
    /// - Parameter annotations: whether the evidence in the text is read; `nil` as the configuration says.
    func deriver(annotations: Bool? = nil) throws -> ArticleDeriver {
        let session = Session(self)
        let annotates = try annotations ?? session.configurationIfAny().extract.annotations
        let folder = try session.dataFolder()
        return ArticleDeriver(
            cleaner: Cleaner(model: try bodyModel(), rules: try session.siteRules()),
            extractor: Extractor(
                languageDetector: CompactLanguageDetector(),
                trackingParameters: TrackingParametersFile.parse(try session.text(of: folder.file("tracking-parameters.tsv"))),
                generator: Provenance.Generator(name: Program.name, version: Program.version)),
            annotator: annotates ? try session.annotator() : nil)
    }

    func bodyModel() throws -> BodyModel {
        let session = Session(self)
        let path = try session.dataFolder().file("body-model.tsv")
        let table = try session.text(of: path)
        do throws(BodyModel.Fault) { return try BodyModel(parsing: table) } catch {
            throw session.quit(.internalFailure, "\(path): \(error): install the package again")
        }
    }
}

extension Session {
    /// Those of the configuration's folders; of the default ones where there is no configuration.
    fileprivate func siteRules() throws -> SiteRules {
        let folders = try configurationIfAny().extract.siteRules
        do throws(SavedFileError) { return try RuleFolder.rules(in: folders) } catch {
            throw quit(.configuration, "extract.site_rules: \(error.message)")
        }
    }

    fileprivate func annotator() throws -> Annotator {
        let folder = try dataFolder().file("annotation")
        var texts: [String: String] = [:]
        for name in AnnotationTables.names { texts[name] = try text(of: "\(folder)/\(name).tsv") }
        do throws(AnnotationTables.Fault) { return try Annotator(AnnotationTables(texts)) } catch {
            throw quit(.internalFailure, "\(folder)/\(error): install the package again")
        }
    }

    /// The text of a file of the program's own data.
    fileprivate func text(of path: String) throws -> String {
        do throws(SavedFileError) {
            return String(decoding: try LocalFiles().bytes(of: path, limit: 16 << 20), as: UTF8.self)
        } catch {
            throw quit(.internalFailure, error.message)
        }
    }
}
