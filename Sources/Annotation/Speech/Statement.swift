/// Somebody says something: `Marsh told Reuters`, `said the minister`.
struct Statement {
    var source: SpeechSource
    var verb: Int
    /// The verb and what belongs to it: `said in a statement`.
    var cue: Range<Int>
    /// From the source to the cue, in whichever order.
    var tokens: Range<Int>
    /// More than a verb: the cue says where it was said, or to whom.
    var isExtended: Bool
    /// `that` follows.
    var hasThat: Bool
    /// The clause that it reports stands before it, parted by a comma.
    var isTail: Bool
}
