import Documents

/// Finds the evidence in a record's text: quantities, money, dates, quotations, attributions, names.
///
/// A pure function of the text, its blocks and its setting: the same input gives the same annotations. Linear in the text.
public struct Annotator: Sendable {
    private let tokenizer: Tokenizer
    private let recognisers: [any Recogniser]

    /// - Throws: where a table is missing or a row of one is not understood.
    public init(_ tables: AnnotationTables) throws(AnnotationTables.Fault) {
        let vocabulary = Vocabulary()
        // In this order: what an earlier one has claimed, a later one does not read again.
        recognisers = try Self.recognisers(tables, vocabulary)
        tokenizer = Tokenizer(vocabulary: vocabulary.sealed())
    }

    /// In the order of the text; of two that begin at the same place the longer one first.
    public func annotations(of text: String, _ blocks: [Block], _ setting: Setting) -> [Annotation] {
        let reading = Reading(text, blocks, setting, tokenizer)
        guard !reading.tokens.isEmpty else { return [] }
        var evidence = Evidence(tokenCount: reading.tokens.count)
        for recogniser in recognisers { recogniser.recognise(reading, &evidence) }
        return evidence.annotations(of: reading)
    }

    private static func recognisers(
        _ tables: AnnotationTables, _ vocabulary: Vocabulary
    ) throws(AnnotationTables.Fault) -> [any Recogniser] {
        // Words are numbered as they come, and tables are as long as their highest number: the thousands of names and of ordinary words come last.
        let times = try DateLexicon(tables, vocabulary)
        let numerals = try Numerals(tables, vocabulary)
        let addresses = WebAddresses(vocabulary)
        let dates = DateRecogniser(times, numerals)
        let worldDates = try WorldDateRecogniser(times, numerals, tables, vocabulary)
        let amounts = try AmountRecogniser(tables, vocabulary)
        let designations = try DesignationRecogniser(tables, vocabulary)
        let names = try KnownNames(tables, vocabulary)
        let classes = try WordClasses(tables, vocabulary)
        return [
            addresses, designations, dates, worldDates, amounts, MentionRecogniser(names, classes, vocabulary),
            SpeechRecogniser(names, classes, vocabulary),
        ]
    }
}
