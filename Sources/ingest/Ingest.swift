import ArgumentParser
import Documents
import Extraction
import Languages

@main struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ingest", subcommands: [ExtractCommand.self])
}

struct GlobalOptions: ParsableArguments {
    func deriver() throws -> ArticleDeriver {
        ArticleDeriver(
            extractor: Extractor(
                languageDetector: CompactLanguageDetector(), trackingParameters: .none,
                generator: .init(name: "ingest", version: "0.1.0")))
    }
}
