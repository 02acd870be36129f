import Documents
import JSON

/// One JSON object a line on standard error, for programs.
struct JSONLog: EventLog {
    let stream: StandardStream
    let now: @Sendable () -> Timestamp

    func log(_ event: Event) { stream.write(JSONWriter.bytes(object(event)) + [UInt8(ascii: "\n")]) }

    func object(_ event: Event) -> JSONValue {
        [
            "time": .string(now().description), "level": .string(event.level.rawValue), "event": .string(event.name.rawValue),
            "message": .string(event.message), "run": JSONValue(event.run), "source": JSONValue(event.source),
            "url": JSONValue(event.url), "http_status": JSONValue(event.httpStatus),
        ]
    }
}
