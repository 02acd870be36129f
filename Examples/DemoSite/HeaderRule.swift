import FlyingFox
import Foundation

/// A line of `_headers` under a path: one header that replaces the server's own.
struct HeaderRule: Sendable {
    let header: HTTPHeader
    let value: String

    static func parse(_ text: String) throws -> [String: [HeaderRule]] {
        var rules: [String: [HeaderRule]] = [:]
        var path: String?
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("/") {
                path = String(line)
                continue
            }
            guard line.hasPrefix(" "), let path, let colon = line.firstIndex(of: ":") else {
                throw SiteFault("_headers: neither a path nor an indented header: \(line)")
            }
            let name = line[..<colon].trimmingCharacters(in: .whitespaces)
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            rules[path, default: []].append(HeaderRule(header: HTTPHeader(name), value: value))
        }
        return rules
    }
}
