import Documents
import Glibc

/// A change of the configuration: read, judged as a whole with the change in it, and only then written.
struct ConfigurationEdit {
    /// Why a change was not made.
    struct Refusal: Error {
        var exit: Exit
        var messages: [String]
    }

    let path: String
    let before: ConfigurationReader

    /// Refuses a configuration that is not right already: a change of it could not be judged.
    init(reading path: String) throws(Refusal) {
        self.path = path
        before = ConfigurationReader(reading: path)
        guard before.faults.isEmpty else {
            throw Refusal(
                exit: .configuration,
                messages: before.faults.map(\.description) + ["nothing was changed: mend the configuration first"])
        }
    }

    var sources: [Source] { before.configuration.sources }
    /// Where sources that are added go.
    var folder: String { FilePath.resolve("sources.d", in: FilePath.folder(of: path)) }

    /// Adds sources at the end of a file of `sources.d`, which is made where it is missing.
    func add(_ added: [Source], toFile name: String) throws(Refusal) -> String {
        let file = "\(folder)/\(name).toml"
        var text = ""
        do throws(SavedFileError) {
            text = String(decoding: try LocalFiles().bytes(of: file, limit: 16 << 20), as: UTF8.self)
        } catch {
            guard error.code == .missing else { throw Refusal(exit: .inputOutput, messages: [error.message]) }
        }
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        let blocks = added.map(SourceTOML.block).joined(separator: "\n")
        try perform(file, text + (text.isEmpty ? "" : "\n") + blocks, expecting: sources + added)
        return file
    }

    func remove(_ source: Source) throws(Refusal) -> String {
        try change(source, expecting: sources.filter { $0.name != source.name }) { text, index throws(ConfigurationFault) in
            try text.removing(index)
        }
    }

    func set(paused: Bool, _ source: Source) throws(Refusal) -> String {
        let changed = sources.map {
            var copy = $0
            if $0.name == source.name { copy.isPaused = paused }
            return copy
        }
        return try change(source, expecting: changed) { text, index throws(ConfigurationFault) in
            try text.setting(paused: paused, index)
        }
    }

    private func change(
        _ source: Source, expecting: [Source], _ edit: (SourceText, Int) throws(ConfigurationFault) -> String?
    ) throws(Refusal) -> String {
        guard let place = before.places[source.name] else {
            throw Refusal(exit: .internalFailure, messages: ["it is not known where \(source.name) stands"])
        }
        let bytes: [UInt8]
        do throws(SavedFileError) { bytes = try LocalFiles().bytes(of: place.file, limit: 16 << 20) } catch {
            throw Refusal(exit: .inputMissing, messages: [error.message])
        }
        let text: String?
        do throws(ConfigurationFault) {
            text = try edit(try SourceText(file: place.file, text: String(decoding: bytes, as: UTF8.self)), place.index)
        } catch {
            throw Refusal(exit: .configuration, messages: [error.description, "nothing was changed"])
        }
        // The main file stays, whatever is in it.
        try perform(place.file, text ?? (place.file == path ? "" : nil), expecting: expecting)
        return place.file
    }

    private func perform(_ file: String, _ text: String?, expecting: [Source]) throws(Refusal) {
        var files = LocalFiles()
        files.changes[file] = .some(text.map { Array($0.utf8) })
        let after = ConfigurationReader(reading: path, files)
        var wanted = before.configuration
        var got = after.configuration
        wanted.sources = expecting.sorted { $0.name < $1.name }
        got.sources.sort { $0.name < $1.name }
        guard after.faults.isEmpty, got == wanted else {
            throw Refusal(
                exit: .configuration,
                messages: after.faults.map(\.description)
                    + ["nothing was changed: \(file) would not say what it should; edit it by hand"])
        }
        do throws(SavedFileError) {
            if let text {
                try ReplacedFile.write(Array(text.utf8), to: file, mode: nil)
            } else {
                try ReplacedFile.remove(file)
            }
        } catch {
            throw Refusal(exit: .cannotCreate, messages: [error.message])
        }
    }
}
