import Documents

/// What has been found so far, and which tokens have been read for good.
struct Evidence: Sendable {
    private(set) var findings: [Finding] = []
    private var isTaken: [Bool]

    init(tokenCount: Int) { isTaken = Array(repeating: false, count: tokenCount) }

    /// - Parameter claiming: nobody after may read these tokens as a number, a date or a name. Quotations and attributions claim
    ///   nothing: other evidence lies inside them.
    mutating func add(_ finding: Finding, claiming: Bool = true) {
        findings.append(finding)
        if claiming { claim(finding.tokens) }
    }

    mutating func claim(_ tokens: Range<Int>) {
        for index in tokens { isTaken[index] = true }
    }

    func isTaken(_ token: Int) -> Bool { isTaken[token] }

    func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { !isTaken[$0] } }

    func annotations(of reading: Reading) -> [Annotation] {
        let spans = findings.map { reading.span(ofTokens: $0.tokens) }
        // A sort that keeps the order of equals: the same bytes for ever.
        let order = findings.indices.sorted { a, b in
            (spans[a].start, -spans[a].end, a) < (spans[b].start, -spans[b].end, b)
        }
        return order.map { number in
            let (finding, span) = (findings[number], spans[number])
            return Annotation(
                type: finding.type.rawValue, span: span, exact: reading.text(of: span),
                block: reading.passages[finding.passage].block, rule: finding.rule, confidence: finding.confidence,
                details: finding.details)
        }
    }
}
