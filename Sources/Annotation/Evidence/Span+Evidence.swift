import Documents
import JSON

extension Reading {
    /// `{start, end, exact}`
    func evidence(ofTokens range: Range<Int>) -> JSONValue {
        let span = span(ofTokens: range)
        return ["start": .int(span.start), "end": .int(span.end), "exact": .string(text(of: span))]
    }
}
