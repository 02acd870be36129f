import Hashing

/// The digests that a WARC record states of itself, against what is there.
extension WARCRecord {
    public enum DigestVerdict: Sendable, Hashable {
        /// All that are stated, and at least one, are right.
        case right
        /// None is stated, or by an algorithm that is not known here.
        case unknown
        /// The named field states another one.
        case wrong(field: String)
    }

    public func checkDigests() -> DigestVerdict {
        var verdict = DigestVerdict.unknown
        if let stated = fields["WARC-Block-Digest"], let isRight = Self.matches(stated, [block]) {
            guard isRight else { return .wrong(field: "WARC-Block-Digest") }
            verdict = .right
        }
        // A revisit states the digest of a payload that lies elsewhere.
        guard type != "revisit", let stated = fields["WARC-Payload-Digest"] else { return verdict }
        // Tools differ on whether the payload of a chunked answer is that before or after the chunks are put together.
        let candidates = http.map { [$0.body, $0.rawBody] } ?? [block]
        guard let isRight = Self.matches(stated, candidates) else { return verdict }
        return isRight ? .right : .wrong(field: "WARC-Payload-Digest")
    }

    /// `nil` for an algorithm or a spelling that is not known here.
    private static func matches(_ stated: String, _ candidates: [[UInt8]]) -> Bool? {
        let parts = stated.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let algorithm: Digest.Algorithm
        switch parts[0].lowercased() {
        case "sha1", "sha-1": algorithm = .sha1
        case "sha256", "sha-256": algorithm = .sha256
        default: return nil
        }
        let value = parts[1].lowercased()
        return candidates.contains {
            let digest = Digest(algorithm, of: $0)
            return value == digest.hex || value == digest.base32.lowercased()
        }
    }
}
