/// Where a source stands: which of its file's `[[source]]` tables it is, counted from 0.
struct SourcePlace: Sendable, Hashable {
    var file: String
    var index: Int
}
