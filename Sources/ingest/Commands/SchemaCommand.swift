import ArgumentParser
import Documents

/// `ingest schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (2020-12) of a record.",
        discussion: "  ingest schema > record.schema.json")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let session = Session(global)
        let path = try session.dataFolder().file(DataFolder.schema)
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: path, limit: 16 << 20) } catch {
            throw session.quit(.inputMissing, error.message)
        }
        try StandardStream.output.put(bytes)
    }
}
