import JSON

/// A record as a page to read on a terminal.
enum RecordPage {
    /// - Parameter listsEvidence: each annotation on a line of its own, below the text.
    static func lines(_ record: JSONValue, path: String, _ paint: Paint, listsEvidence: Bool = false) -> [String] {
        var lines: [String] = []
        func say(_ text: String?, _ painted: (String) -> String = { $0 }) {
            if let text, !text.isEmpty { lines.append(painted(VisibleText.escaped(text))) }
        }
        say(record["title"]?.string ?? "(no title)", paint.bold)
        say(record["byline"]?.string)
        say([record["date_published"]?.string, record["site_name"]?.string].compactMap(\.self).joined(separator: " · "))
        say(record["url"]?.string)
        let quality = record["quality"]
        let warnings = quality?["warnings"]?.array?.compactMap(\.string) ?? []
        say(
            "\(quality?["status"]?.string ?? "?"), \(record["word_count"]?.int ?? 0) words, version \(record["version"]?.int ?? 0)"
                + (warnings.isEmpty ? "" : "; \(warnings.joined(separator: ", "))"),
            verdictPaint(quality?["status"]?.string, paint))
        let scalars = Array((record["text"]?.string ?? "").unicodeScalars)
        let evidence = EvidencePaint(record["annotations"]?.array ?? [], count: scalars.count, paint)
        lines += [""] + body(record, scalars, evidence, paint) + [""]
        if let legend = evidence.legend { lines.append(legend) }
        if listsEvidence {
            for note in record["annotations"]?.array ?? [] { say(EvidenceNote.line(note)) }
            lines.append("")
        }
        let origins = (record["field_sources"]?.object ?? []).map { "\($0.name): \($0.value.string ?? "")" }
        if !origins.isEmpty { say("Origins: " + origins.joined(separator: ", "), paint.faint) }
        say("Record: \(path)", paint.faint)
        return lines
    }

    private static func verdictPaint(_ status: String?, _ paint: Paint) -> (String) -> String {
        switch status {
        case "complete": paint.good
        case "partial", "paywalled": paint.doubtful
        default: paint.bad
        }
    }

    /// What a line of a block begins with, as Markdown would have it.
    private static func mark(of block: JSONValue, line: Int) -> String {
        switch block["type"]?.string {
        case "heading": String(repeating: "#", count: block["level"]?.int ?? 2) + " "
        case "list": block["ordered"]?.bool == true ? "\(line + 1). " : "- "
        case "quote": "> "
        case "code": "    "
        default: ""
        }
    }

    /// The text by its blocks, marked, one blank line between blocks.
    private static func body(
        _ record: JSONValue, _ scalars: [Unicode.Scalar], _ evidence: EvidencePaint, _ paint: Paint
    ) -> [String] {
        var lines: [String] = []
        for block in record["blocks"]?.array ?? [] {
            guard let start = block["start"]?.int, let end = block["end"]?.int, 0 <= start, start <= end, end <= scalars.count
            else { continue }
            if !lines.isEmpty { lines.append("") }
            let isHeading = block["type"]?.string == "heading"
            for (index, part) in scalars[start..<end].split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let mark = mark(of: block, line: index)
                // Emphasis ends with what it began; a heading is bold as a whole.
                lines.append(
                    isHeading
                        ? paint.bold(mark + VisibleText.escaped(String(String.UnicodeScalarView(part))))
                        : mark + evidence.line(part))
            }
        }
        return lines
    }
}
