/// The types of annotations, by their names in the record.
enum EvidenceType: String, Sendable {
    case quantity, percentage, money, date, period, duration, quotation, attribution, mention
}
