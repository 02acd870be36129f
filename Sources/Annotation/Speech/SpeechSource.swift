/// The words that say who speaks.
struct SpeechSource {
    var tokens: Range<Int>
    var kind: SourceKind
    var isPronoun = false
    /// Behind all that belongs to it: the name alone is the source of `spokesman Ivo Brandt`, but both are read.
    var end: Int
    /// Where the words begin that lead to it: `the lawyer` of `the lawyer Ivo Brandt`; `nil` where nothing does.
    var begin: Int?
}
