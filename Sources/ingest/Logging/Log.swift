import ArgumentParser
import Documents

/// Sets up the log that was asked for.
enum Log {
    static func make(_ format: LogFormat?, _ level: Event.Level?) -> any EventLog {
        let now: @Sendable () -> Timestamp = { WallClock.now }
        let text = TextLog(.error, now: now)
        let log: any EventLog =
            switch format ?? .automatic {
            case .text: text
            case .json: JSONLog(stream: .error, now: now)
            case .journal: JournalLog(fallback: text)
            }
        return LeveledLog(minimum: level ?? .info, base: log)
    }
}

extension Event.Level: ExpressibleByArgument {}
