/// One content coding (RFC 9110, section 8.4.1), undone.
///
/// Whole bodies go in and come out. A member must find the coding's own mark of its end: a connection that broke in the
/// middle of a compressed body looks like a whole one to everybody else.
protocol ContentCoding: Sendable {
    /// - Parameter limit: the most bytes to give out; it stops there, however much more there would be.
    func decode(_ bytes: [UInt8], limit: Int) throws(ContentCodingFailure) -> [UInt8]
}

/// Why a body cannot be decoded.
public enum ContentCodingFailure: Error, Sendable, Hashable {
    /// The bytes ended before the coding's end mark.
    case endsEarly
    /// The bytes are not what the coding calls for, or their checksum is wrong; what the library says of it.
    case malformed(String)
    /// There would be more bytes than the limit.
    case tooLarge
    /// Nobody here knows that coding, or there are too many of them on top of each other.
    case unsupported(String)
}
