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
    /// Of the final response, once its head is complete.
    private(set) var length = Length.unstated
    private(set) var isChunked = false
    /// A status that points elsewhere, with the place it points to.
    private(set) var isRedirect = false
    /// Everything that came in lines, dropped or not.
    private(set) var bytes = 0

    /// - Parameter raw: with its end
    mutating func take(line raw: some Collection<UInt8>) {
        bytes += raw.count
        guard !isComplete else { return }
        if raw.withContiguousStorageIfAvailable({ take($0) }) == nil { Array(raw).withUnsafeBufferPointer { take($0) } }
    }

    private mutating func take(_ raw: UnsafeBufferPointer<UInt8>) {
        var line = raw[...]
        while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
        guard let first = line.first else {
            guard status >= 200 else { return }
            length = statedLength
            isChunked = headers["Transfer-Encoding"] != nil
            isRedirect = RedirectTransport.statuses.contains(status) && headers["Location"] != nil
            isComplete = true
            return
        }
        if line.starts(with: Self.protocolName) {
            start(Self.text(of: line))
        } else if Self.isBlank(first) {
            // A folded line belongs to the field before it (RFC 9112, section 5.2).
            guard !headers.fields.isEmpty else { return }
            headers.fields[headers.fields.count - 1].value += " " + Self.text(of: Self.trimmed(line))
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let value = line[(colon + 1)...]
            headers.fields.append(.init(Self.text(of: Self.trimmed(line[..<colon])), Self.text(of: Self.trimmed(value))))
        }
    }

    private mutating func start(_ line: String) {
        headers = HTTPHeaders()
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        reason = parts.count > 2 ? String(parts[2].trimmingBlanks) : ""
    }

    private var statedLength: Length {
        let values = headers.all("Content-Length").flatMap { $0.split(separator: ",") }.map(\.trimmingBlanks)
        guard let first = values.first else { return .unstated }
        guard !first.isEmpty, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), values.allSatisfy({ $0 == first })
        else { return .contradictory }
        return .bytes(Int(first) ?? .max)
    }

    /// Answers with these have no body, whatever their fields say (RFC 9110, section 6.4.1).
    var hasNoBody: Bool { status == 204 || status == 304 || status < 200 }

    private static let protocolName = Array("HTTP/".utf8)

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var rest = bytes
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    /// UTF-8 where it is that, else Latin-1. CR, LF and NUL inside become blanks (RFC 9110, section 5.5).
    private static func text(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        func isBreak(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x0A || byte == 0x0D }
        if bytes.contains(where: isBreak) { return text(ofClean: bytes.map { isBreak($0) ? 0x20 : $0 }) }
        return text(ofClean: UnsafeBufferPointer(rebasing: bytes))
    }

    private static func text(ofClean bytes: some Collection<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
