import Documents
import JSON

/// A source's state for people and programs.
extension SourceState {
    var word: String {
        if isPaused { return "paused" }
        if lastRunAt == nil { return "never run" }
        return errorStreak > 0 ? "failing" : "ok"
    }

    func due(now: Timestamp) -> String {
        if isPaused { return "paused" }
        guard let nextDueAt, nextDueAt > now else { return "now" }
        return nextDueAt.description
    }

    var json: JSONValue {
        [
            "source": .string(name), "state": .string(word), "paused": .bool(isPaused),
            "last_run_at": JSONValue(lastRunAt?.description), "last_success_at": JSONValue(lastSuccessAt?.description),
            "next_due_at": JSONValue(nextDueAt?.description), "error_streak": .int(errorStreak),
            "last_error": JSONValue(lastError), "new": .int(newCount), "updated": .int(updatedCount),
            "failed": .int(failedCount),
        ]
    }
}
