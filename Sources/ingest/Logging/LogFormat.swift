import ArgumentParser

/// How log lines look.
enum LogFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
    case text, json, journal

    /// What is right where nothing was asked for: the journal's own protocol under systemd, text elsewhere.
    static var automatic: LogFormat { JournalLog.isStandardError ? .journal : .text }
}
