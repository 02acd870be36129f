/// Who said what stands between two marks, and by which word one knows.
struct SpeakerLink {
    var speaker: Range<Int>
    var isPronoun: Bool
    var cue: Range<Int>
    /// The marks stand right beside the verb: what is between them is speech, not a borrowed word.
    var isBeside: Bool
    /// The statement's verb, where there is one.
    var verb: Int?
    var confidence: Double
}
