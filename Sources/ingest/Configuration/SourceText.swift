/// The text of a configuration file, changed one source at a time: every line that is not the source's own stays as it is,
/// byte for byte.
struct SourceText {
    private let document: TOMLDocument
    private var lines: [[UInt8]]

    /// Throws where the text is not TOML.
    init(file: String, text: String) throws(ConfigurationFault) {
        document = try TOMLDocument(file: file, text: text)
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// Without the source: its header, its keys and the comments between them. `nil` where nothing else is in the file.
    func removing(_ index: Int) throws(ConfigurationFault) -> String? {
        let block = try block(index)
        var rest = lines
        rest.removeSubrange(block)
        // The blank lines around it become those of one side.
        let isAtStart = block.lowerBound == 0 || Self.isBlank(rest[block.lowerBound - 1])
        while isAtStart, block.lowerBound < rest.count - 1, Self.isBlank(rest[block.lowerBound]) {
            rest.remove(at: block.lowerBound)
        }
        return rest.allSatisfy(Self.isBlank) ? nil : Self.text(rest)
    }

    /// With `paused = true` in the source, or without it.
    func setting(paused: Bool, _ index: Int) throws(ConfigurationFault) -> String {
        let block = try block(index)
        var changed = lines
        if let line = pausedLine(index) {
            let hasComment = changed[line].contains(UInt8(ascii: "#"))
            if paused || hasComment {
                changed[line] = Self.replacing(in: changed[line], paused ? "false" : "true", by: paused ? "true" : "false")
            } else {
                changed.remove(at: line)
            }
        } else if paused {
            let ending: [UInt8] = changed[block.lowerBound].last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
            let indent = changed[block.lowerBound].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            changed.insert(indent + Array("paused = true".utf8) + ending, at: block.upperBound)
            // Behind what was the last line of the file, without a line break.
            if block.upperBound == lines.count { changed.append([]) }
        }
        return Self.text(changed)
    }

    /// From its header to its last key, as positions in `lines`.
    private func block(_ index: Int) throws(ConfigurationFault) -> Range<Int> {
        guard let start = line(of: "source[\(index)]"), Self.trimmed(lines[start]).starts(with: "[[".utf8) else {
            throw ConfigurationFault(
                file: document.file, line: document.line(of: "source"), key: "source",
                "the sources stand in one list, which is not edited line by line",
                allowed: "[[source]] above the keys of each; edit this file by hand")
        }
        var headers = ["output", "fetch", "extract"].filter { document.members[$0] != nil }.compactMap(line)
        if case .array(let sources)? = document.members["source"] {
            headers += sources.indices.compactMap { line(of: "source[\($0)]") }
        }
        let end = headers.filter { $0 > start }.min() ?? lines.count
        let last = (start..<end).last { !Self.isBlank(lines[$0]) && Self.trimmed(lines[$0]).first != UInt8(ascii: "#") }
        return start..<((last ?? start) + 1)
    }

    private func pausedLine(_ index: Int) -> Int? {
        guard case .array(let sources)? = document.members["source"], sources.indices.contains(index),
            case .table(let keys) = sources[index], keys["paused"] != nil
        else { return nil }
        return line(of: "source[\(index)].paused")
    }

    private func line(of path: String) -> Int? {
        document.line(of: path).map { $0 - 1 }.flatMap { lines.indices.contains($0) ? $0 : nil }
    }

    private static func replacing(in line: [UInt8], _ word: String, by other: String) -> [UInt8] {
        let text = String(decoding: line, as: UTF8.self)
        guard let equals = text.firstIndex(of: "="), let found = text[equals...].firstRange(of: word) else { return line }
        return Array(text.replacingCharacters(in: found, with: other).utf8)
    }

    private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    }

    private static func isBlank(_ line: [UInt8]) -> Bool { trimmed(line).isEmpty }

    private static func text(_ lines: [[UInt8]]) -> String {
        String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
