/// Reads addresses and references as the WHATWG URL Standard does (section 4.4), as far as it concerns `http` and `https`.
///
/// One pass over the bytes; no input costs more than its length.
enum WebAddressReader {
    private typealias Bytes = ArraySlice<UInt8>

    /// - Parameter base: what relative references are resolved against; without it only absolute addresses are read.
    static func read(_ text: String, base: WebAddress?) -> WebAddress? {
        if let address = plain(text) { return address }
        let input = cleaned(text)
        guard let colon = schemeEnd(input) else {
            return base.flatMap { relative(input[...], to: $0) }
        }
        guard let scheme = webScheme(input[..<colon]) else { return nil }
        let rest = input[(colon + 1)...]
        // `http:page.html` in an http document is what old pages mean by `page.html` (RFC 3986, section 5.4.2).
        if let base, base.scheme == scheme, !(rest.starts(with: "//".utf8) || rest.starts(with: "\\\\".utf8)) {
            return relative(rest, to: base)
        }
        return absolute(rest, scheme: scheme)
    }

    /// Without white space and controls around it, and without tabs and line breaks inside.
    private static func cleaned(_ text: String) -> [UInt8] {
        let utf8 = Array(text.utf8)
        if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return utf8 }
        var bytes = utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
        while true {
            if let first = bytes.first, first <= 0x20 {
                bytes.removeFirst(1)
            }  // blank or control
            else if bytes.starts(with: [0xC2, 0xA0]) {
                bytes.removeFirst(2)
            }  // no-break space
            else {
                break
            }
        }
        while true {
            if let last = bytes.last, last <= 0x20 {
                bytes.removeLast(1)
            } else if bytes.suffix(2) == [0xC2, 0xA0] {
                bytes.removeLast(2)
            } else {
                break
            }
        }
        return Array(bytes)
    }

    /// Where the `:` of a scheme stands.
    private static func schemeEnd(_ input: [UInt8]) -> Int? {
        guard let first = input.first, isLetter(first) else { return nil }
        let end = input.firstIndex { !(isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E) }
        guard let end, input[end] == UInt8(ascii: ":") else { return nil }
        return end
    }

    /// `http` or `https`, in any case.
    private static func webScheme(_ name: Bytes) -> String? {
        guard name.count == 4 || name.count == 5 else { return nil }
        let lower = name.reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
        return lower == 0x68_7474_7073 ? "https" : lower == 0x6874_7470 ? "http" : nil
    }

    private static func relative(_ input: Bytes, to base: WebAddress) -> WebAddress? {
        guard let first = input.first else { return base.withoutFragment }
        if isSlash(first) {
            if let second = input.dropFirst().first, isSlash(second) { return absolute(input, scheme: base.scheme) }
            return address(base.scheme, base.host, base.port, directory: "", input)
        }
        switch first {
        case UInt8(ascii: "#"): return base.replacing(fragment: encoded(input.dropFirst(), .fragment))
        case UInt8(ascii: "?"):
            let (query, fragment) = split(input.dropFirst(), at: UInt8(ascii: "#"))
            return base.replacing(query: encoded(query, .query)).replacing(fragment: fragment.map { encoded($0, .fragment) })
        default:
            let directory = base.path.utf8.prefix(
                through: base.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? base.path.startIndex)
            return address(base.scheme, base.host, base.port, directory: String(directory) ?? "/", input)
        }
    }

    /// What follows `scheme:`.
    private static func absolute(_ input: Bytes, scheme: String) -> WebAddress? {
        let input = input.drop(while: isSlash)
        let end = input.firstIndex { isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? input.endIndex
        var authority = input[..<end]
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
        var port: Int?
        let afterHost = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        if let colon = authority[afterHost...].firstIndex(of: UInt8(ascii: ":")) {
            let digits = authority[(colon + 1)...]
            if !digits.isEmpty {
                guard digits.allSatisfy(isDigit), let number = Int(String(decoding: digits, as: UTF8.self)), number <= 65535
                else {
                    return nil
                }
                port = number == (scheme == "http" ? 80 : 443) ? nil : number
            }
            authority = authority[..<colon]
        }
        guard let host = HostName.normalized(authority) else { return nil }
        return address(scheme, host, port, directory: "", input[end...])
    }

    /// - Parameter directory: what the path is relative to, with its last `/`.
    private static func address(_ scheme: String, _ host: String, _ port: Int?, directory: String, _ input: Bytes) -> WebAddress {
        let (start, fragment) = split(input, at: UInt8(ascii: "#"))
        let (path, query) = split(start, at: UInt8(ascii: "?"))
        return WebAddress(
            scheme: scheme, host: host, port: port,
            path: withoutDotSegments(directory.isEmpty ? encoded(path, .path) : directory + encoded(path, .path)),
            query: query.map { encoded($0, .query) }, fragment: fragment.map { encoded($0, .fragment) })
    }

    private static func split(_ input: Bytes, at separator: UInt8) -> (Bytes, Bytes?) {
        guard let index = input.firstIndex(of: separator) else { return (input, nil) }
        return (input[..<index], input[(index + 1)...])
    }

    private enum Part { case path, query, fragment }

    /// Percent-encodes what may not stand there; what is encoded already stays (WHATWG URL, section 1.3).
    private static func encoded(_ input: Bytes, _ part: Part) -> String {
        if input.allSatisfy({ !isForbidden($0, part) && $0 != UInt8(ascii: "\\") }) {
            return String(decoding: input, as: UTF8.self)
        }
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(input.count)
        for byte in input {
            if isForbidden(byte, part) {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(byte == UInt8(ascii: "\\") && part == .path ? UInt8(ascii: "/") : byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    @inline(__always)
    private static func isForbidden(_ byte: UInt8, _ part: Part) -> Bool {
        switch byte {
        case ...0x20, 0x7F...: true
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): true
        case UInt8(ascii: "`"): part != .query
        case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"): part == .path
        case UInt8(ascii: "'"): part == .query
        default: false
        }
    }

    /// Whether a segment of a path may be one of dots: a `.` or `%` follows a `/`.
    private static func mayHaveDotSegments(_ path: String) -> Bool {
        var isAtStart = false
        for byte in path.utf8 {
            if isAtStart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return true }
            isAtStart = byte == UInt8(ascii: "/")
        }
        return false
    }

    /// RFC 3986, section 5.2.4, of a path that is empty or begins with `/`; `%2e` counts as a dot, as in browsers.
    private static func withoutDotSegments(_ path: String) -> String {
        if path.utf8.first == UInt8(ascii: "/"), !mayHaveDotSegments(path) { return path }
        var out: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment.utf8.count <= 6 ? segment.lowercased() : "" {
            case ".", "%2e": if isLast { out.append("") }
            case "..", ".%2e", "%2e.", "%2e%2e":
                if !out.isEmpty { out.removeLast() }
                if isLast { out.append("") }
            default: out.append(segment)
            }
        }
        return "/" + out.joined(separator: "/")
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
