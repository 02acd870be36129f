import Fetch

/// Undoes the content codings of archived responses, as the transport did when they came.
enum ArchiveDecoding {
    /// Bytes; what was fetched was held to the configured limit already.
    private static let limit = 1 << 30

    @Sendable static func undo(_ body: [UInt8], _ coding: String) throws -> [UInt8] {
        try ContentDecoder.decode(body, codings: ContentDecoder.codings(in: [coding]), limit: limit)
    }
}
