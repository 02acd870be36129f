import Documents

/// An event in the journal's native protocol (systemd, "Native Journal Protocol").
///
/// `KEY=value` and a line break, or, for a value with line breaks in it, `KEY`, a line break, the length in eight bytes, least
/// first, the value and a line break. So no value can forge a field.
enum JournalEntry {
    static let identifier = "ingest"

    static func datagram(_ event: Event) -> [UInt8] {
        var fields = [
            ("PRIORITY", String(event.level.priority)), ("SYSLOG_IDENTIFIER", identifier), ("MESSAGE", message(event)),
            ("INGEST_EVENT", event.name.rawValue),
        ]
        if let run = event.run { fields.append(("INGEST_RUN", run)) }
        if let source = event.source { fields.append(("INGEST_SOURCE", source)) }
        if let url = event.url { fields.append(("INGEST_URL", url)) }
        if let status = event.httpStatus { fields.append(("INGEST_HTTP_STATUS", String(status))) }
        var bytes: [UInt8] = []
        for (key, value) in fields { append(key, Array(value.utf8), to: &bytes) }
        return bytes
    }

    /// What `journalctl` shows without being asked for fields.
    private static func message(_ event: Event) -> String {
        let sentence = VisibleText.sentence(event.message, about: event.url)
        return event.source.map { "\($0): \(sentence)" } ?? sentence
    }

    private static func append(_ key: String, _ value: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(contentsOf: key.utf8)
        if value.contains(UInt8(ascii: "\n")) {
            bytes.append(UInt8(ascii: "\n"))
            let count = UInt64(value.count)
            for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        } else {
            bytes.append(UInt8(ascii: "="))
        }
        bytes.append(contentsOf: value)
        bytes.append(UInt8(ascii: "\n"))
    }
}
