import Documents
import JSON

/// What a recogniser found, before it is written into the record.
struct Finding: Sendable {
    var type: EvidenceType
    /// The tokens from the first to the last.
    var tokens: Range<Int>
    /// Index in `Reading.passages`.
    var passage: Int
    /// The rule's name, as `money/symbol`.
    var rule: String
    /// 0…1
    var confidence: Double
    /// The members that only this type has, in the order they are written.
    var details: [JSONMember] = []
}
