/// Which pages a rule file is for, by its name: `HOST.txt` for a host and `www.HOST`, `.HOST.txt` for the hosts below it.
public enum SiteRuleName {
    private static let ending = ".txt"

    /// Whether a file of that name is a rule file: `README.txt` is none.
    public static func isRule(_ name: String) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        var host = name.dropLast(ending.count)
        if host.first == "." { host = host.dropFirst() }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253 && labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty
                    && label.utf8.allSatisfy {
                        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F
                    }
            }
    }

    /// The names of the files that may speak for a host, the first that exists does.
    static func candidates(for host: String) -> [String] {
        var host = Substring(host.lowercased())
        if host.hasSuffix(".") { host.removeLast() }
        var names = ["\(host)\(ending)"]
        if host.hasPrefix("www.") { names.append("\(host.dropFirst(4))\(ending)") }
        var rest = host
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            names.append(".\(rest)\(ending)")
        }
        return names
    }

    /// The saved page of a rule file's example: `HOST.1.html`, beside it.
    public static func page(of file: String, example number: Int) -> String {
        "\(file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file).\(number).html"
    }
}
