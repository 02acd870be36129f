import ArgumentParser
import Documents

extension Session {
    /// The configuration, to be changed.
    func edit() throws -> ConfigurationEdit {
        try perform { () throws(ConfigurationEdit.Refusal) in try ConfigurationEdit(reading: configurationPath) }
    }

    func source(_ name: String, _ edit: ConfigurationEdit) throws -> Source {
        try sources(named: [name], of: edit.before.configuration)[0]
    }

    /// Writes whether a source is paused. Returns the file that was changed, `nil` where it says so already.
    func set(paused: Bool, source name: String) throws -> String? {
        let edit = try edit()
        let source = try source(name, edit)
        guard source.isPaused != paused else { return nil }
        return try perform { () throws(ConfigurationEdit.Refusal) in try edit.set(paused: paused, source) }
    }

    /// Says why a change was refused, and ends the program.
    func perform<Value>(_ change: () throws(ConfigurationEdit.Refusal) -> Value) throws -> Value {
        do throws(ConfigurationEdit.Refusal) { return try change() } catch {
            for message in error.messages { complain(message) }
            throw error.exit.code
        }
    }
}
