import Documents

/// Reads the header lines of a response as they come in, interim responses (1xx) and trailers included.
struct ResponseHead {
    /// What `Content-Length` says.
    enum Length: Hashable {
        case unstated
        case bytes(Int)
        /// Several values that differ, or no number at all: to be refused (RFC 9112, section 6.3).
        case contradictory
    }

    private(set) var status = 0
    private(set) var reason = ""
    private(set) var headers = HTTPHeaders()
    /// The empty line after the final response's fields has come. What follows in lines are trailers, which are dropped.
    private(set) var isComplete = false
    /// Everything that came in lines, dropped or not.
    private(set) var bytes = 0

    mutating func take(line raw: some Collection<UInt8>) {
        bytes += raw.count
        guard !isComplete else { return }
        let line = Self.text(of: raw)
        if line.hasPrefix("HTTP/") {
            start(line)
        } else if line.isEmpty {
            isComplete = status >= 200
        } else if line.hasPrefix(" ") || line.hasPrefix("\t") {
            // A folded line belongs to the field before it (RFC 9112, section 5.2).
            guard !headers.fields.isEmpty else { return }
            headers.fields[headers.fields.count - 1].value += " " + line.trimmingBlanks
        } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let value = line[line.utf8.index(after: colon)...]
            headers.fields.append(.init(String(line[..<colon].trimmingBlanks), String(value.trimmingBlanks)))
        }
    }

    private mutating func start(_ line: String) {
        headers = HTTPHeaders()
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        reason = parts.count > 2 ? String(parts[2].trimmingBlanks) : ""
    }

    var length: Length {
        let values = headers.all("Content-Length").flatMap { $0.split(separator: ",") }.map(\.trimmingBlanks)
        guard let first = values.first else { return .unstated }
        guard !first.isEmpty, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), values.allSatisfy({ $0 == first })
        else { return .contradictory }
        return .bytes(Int(first) ?? .max)
    }

    var isChunked: Bool { headers["Transfer-Encoding"] != nil }

    /// A status that points elsewhere, with the place it points to.
    var isRedirect: Bool { RedirectTransport.statuses.contains(status) && headers["Location"] != nil }

    /// Answers with these have no body, whatever their fields say (RFC 9110, section 6.4.1).
    var hasNoBody: Bool { status == 204 || status == 304 || status < 200 }

    /// UTF-8 where it is that, else Latin-1; without the line's end. CR, LF and NUL inside become blanks (RFC 9110, section 5.5).
    private static func text(of raw: some Collection<UInt8>) -> String {
        var bytes = Array(raw)
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        for index in bytes.indices where bytes[index] == 0 || bytes[index] == 0x0A || bytes[index] == 0x0D {
            bytes[index] = 0x20
        }
        return String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
