import Documents
import JSON

/// An explanation as it is shown: lines for a terminal, or the record with the explanation as its last member.
enum ExplanationPage {
    /// What is put out for one document.
    ///
    /// - Parameters:
    ///   - heading: names the document on a terminal.
    ///   - input: names it in the record, where several come after each other.
    ///   - format: `nil` for lines to read.
    static func bytes(
        of record: Record, _ explanation: Explanation, heading: String, input: String?, _ format: RecordFormat?, isAlone: Bool
    ) -> [UInt8] {
        guard let format else {
            return Array(
                (lines(of: record, explanation, input: heading).joined(separator: "\n") + (isAlone ? "\n" : "\n\n")).utf8)
        }
        let json = json(of: record, explanation, input: input)
        return JSONWriter.bytes(json, isAlone && format == .json ? .indented : .compact) + [0x0A]
    }

    static func json(of record: Record, _ explanation: Explanation, input: String?) -> JSONValue {
        let members = (input.map { [JSONMember("input", .string($0))] } ?? []) + (record.json.object ?? [])
        return .object(members + [JSONMember("explanation", explanation.json)])
    }

    static func lines(of record: Record, _ explanation: Explanation, input: String) -> [String] {
        var lines = [
            VisibleText.escaped("\(input): \(record.quality.status.rawValue), \(record.wordCount) words"), method(explanation),
        ]
        let origins = record.fieldSources.sorted { $0.key < $1.key }.map { "\($0.key) from \($0.value.rawValue)" }
        if !origins.isEmpty { lines.append(origins.joined(separator: ", ")) }
        lines += fields(explanation.fields)
        for segment in explanation.segments {
            lines.append("")
            let fate = padded(segment.fate.rawValue.replacing("_", with: " "), 18)
            lines.append("\(fate) \(decimal(segment.score))  " + VisibleText.escaped(segment.text.replacing("\n", with: " ")))
            lines.append(padded("", 24) + VisibleText.escaped(segment.path))
            if !segment.reasons.isEmpty { lines.append(padded("", 24) + segment.reasons.map(words).joined(separator: "  ")) }
        }
        return lines
    }

    /// The values that each field was chosen from, the chosen one marked.
    private static func fields(_ candidates: [FieldCandidate]) -> [String] {
        var lines: [String] = []
        var field = ""
        for candidate in candidates {
            if candidate.field != field { lines += ["", candidate.field.replacing("_", with: " ")] }
            field = candidate.field
            let mark = candidate.isChosen ? "  * " : "    "
            let score = (candidate.score < 0 ? "-" : " ") + decimal(candidate.score.magnitude)
            lines.append(
                mark + padded(candidate.origin.rawValue, 12) + score + "  "
                    + VisibleText.escaped(candidate.value.replacing("\n", with: " ")))
        }
        return lines
    }

    private static func method(_ explanation: Explanation) -> String {
        switch explanation.method {
        case .siteRule: return "a site rule selected the body; nothing was weighed"
        case .plainText: return "plain text: nothing was weighed"
        case .data, .model:
            let kept = explanation.segments.count { $0.fate.isKept }
            let weighed =
                "\(explanation.segments.count) segments weighed, \(kept) kept"
                + (explanation.threshold.map { "; it takes a score of \(decimal($0))" } ?? "")
            return explanation.method == .model ? weighed : weighed + "; the body comes from the page's data"
        }
    }

    private static func words(_ reason: Explanation.Reason) -> String {
        (reason.weight < 0 ? "-" : "+") + decimal(reason.weight.magnitude) + " "
            + reason.evidence.replacing("_", with: " ")
    }

    /// With two decimals.
    private static func decimal(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = String(hundredths % 100)
        return "\(hundredths / 100)." + (rest.utf8.count < 2 ? "0" : "") + rest
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}
