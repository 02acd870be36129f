import JSON

/// Something in an output directory that is not as it should be.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case ledgerDamaged = "ledger_damaged"
        case ledgerMissing = "ledger_missing"
        /// The ledger names a file that is not there.
        case recordMissing = "record_missing"
        /// A record that the ledger does not know.
        case recordUnknown = "record_unknown"
        /// Not the bytes that were written.
        case recordChanged = "record_changed"
        case recordUnreadable = "record_unreadable"
        /// A version that does not name the one before it.
        case versionChain = "version_chain"
        case archiveDamaged = "archive_damaged"
        /// A record names a place in the archive that does not hold its response.
        case archiveMissing = "archive_missing"
        case manifestMissing = "manifest_missing"
        case manifestUnknown = "manifest_unknown"
        case manifestChanged = "manifest_changed"
        case manifestUnreadable = "manifest_unreadable"
        /// A manifest that does not name the one before it.
        case manifestChain = "manifest_chain"
        /// Totals that are not those of the documents.
        case manifestTotals = "manifest_totals"
        /// The archived response gives another record today.
        case derivesDifferently = "derives_differently"
        /// The archived response gives no record at all.
        case cannotDerive = "cannot_derive"
    }

    public var code: Code
    /// Relative to the output directory.
    public var file: String
    /// Byte of the file, where there is one to point at.
    public var offset: Int?
    public var expected: String?
    public var found: String?
    /// The way out, as a sentence.
    public var remedy: String

    public init(
        _ code: Code, _ file: String, offset: Int? = nil, expected: String? = nil, found: String? = nil, remedy: String
    ) {
        self.code = code
        self.file = file
        self.offset = offset
        self.expected = expected
        self.found = found
        self.remedy = remedy
    }

    public var description: String {
        let place = offset.map { "\(file), byte \($0)" } ?? file
        let facts = [expected.map { "expected \($0)" }, found.map { "found \($0)" }].compactMap(\.self)
        return "\(place): \(code.rawValue)" + (facts.isEmpty ? "" : ": " + facts.joined(separator: ", ")) + ". \(remedy)"
    }

    public var json: JSONValue {
        [
            "code": .string(code.rawValue), "file": .string(file), "offset": JSONValue(offset), "expected": JSONValue(expected),
            "found": JSONValue(found), "remedy": .string(remedy),
        ]
    }
}
