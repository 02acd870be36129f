/// Who a statement comes from, by the names in the record.
enum SourceKind: String, Sendable {
    case media, official, organisation, person, anonymous
}
