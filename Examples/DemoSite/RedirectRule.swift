/// A line of `_redirects`: `FROM TO STATUS`.
///
/// 3xx sends the client to TO; any other status answers with TO's bytes under the address FROM.
struct RedirectRule: Sendable {
    let target: String
    let status: Int

    var isRedirect: Bool { 300..<400 ~= status }

    static func parse(_ text: String) throws -> [String: RedirectRule] {
        var rules: [String: RedirectRule] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard words.count == 3, let status = Int(words[2]) else { throw SiteFault("_redirects: not a rule: \(line)") }
            rules[String(words[0])] = RedirectRule(target: String(words[1]), status: status)
        }
        return rules
    }
}
