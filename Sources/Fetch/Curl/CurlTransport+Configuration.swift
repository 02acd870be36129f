import Documents

extension CurlTransport {
    /// What a transfer may cost and where it may go. Works with a user agent and a clock.
    public struct Configuration: Sendable {
        /// Sent with every request; should name a contact.
        public var userAgent: String
        /// Of one hop, from the name to the last byte.
        public var timeout: Duration
        /// Bytes, as received and again after decoding.
        public var maxBody: Int
        /// Bytes of all bodies at once, under way and in answers that somebody still has; beyond it goes one of `maxBody`, as
        /// received and decoded, and what is small.
        public var maxBodies = 24 << 20
        /// For bodies beyond that, until there is room for them: a folder for large temporary files. Each transfer under way has one of
        /// `maxBody` at most there, without a name. Where there is no folder, or no space, transfers stand still instead.
        public var spoolFolder: String?
        /// Bytes of all header lines of one answer: interim answers and trailers count.
        public var maxHeaderBytes: Int
        /// Lets connections go to loopback and private addresses; to a cloud's metadata service they never go.
        public var allowPrivateAddresses: Bool
        /// As libcurl reads it (`http://proxy:3128`, `socks5h://…`); empty for none. The environment is never asked.
        public var proxy: String
        /// Certificates to trust instead of the system's, as PEM.
        public var caFile: String?
        /// By the name of the source on whose behalf is asked.
        public var access: [String: SourceAccess] = [:]
        /// Is told what is said on each connection; on the thread of the transfers, which waits meanwhile.
        public var onLine: (@Sendable (ConversationLine) -> Void)?
        /// The time of day: when an answer had come.
        public var now: @Sendable () -> Timestamp

        public init(
            userAgent: String, timeout: Duration = .seconds(30), maxBody: Int = 16 << 20, maxHeaderBytes: Int = 256 << 10,
            allowPrivateAddresses: Bool = false, proxy: String = "", caFile: String? = nil,
            now: @escaping @Sendable () -> Timestamp
        ) {
            self.userAgent = userAgent
            self.timeout = timeout
            self.maxBody = maxBody
            self.maxHeaderBytes = maxHeaderBytes
            self.allowPrivateAddresses = allowPrivateAddresses
            self.proxy = proxy
            self.caFile = caFile
            self.now = now
        }
    }
}
