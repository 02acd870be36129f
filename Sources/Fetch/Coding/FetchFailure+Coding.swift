import Documents

extension FetchFailure {
    /// What a body that cannot be decoded means for its document.
    init(_ failure: ContentCodingFailure, codings: [String], maxBody: Int, url: WebAddress) {
        let host = url.host.printable
        let names = codings.prefix(ContentDecoder.mostLayers).joined(separator: ", ").printable
        switch failure {
        case .endsEarly:
            self.init(
                .cutShort, "The answer of \(host) was cut short: its \(names) stream has no end", url: url, isTransient: true)
        case .malformed(let detail):
            self.init(.badEncoding, "The answer of \(host) is no good \(names) (\(detail.printable))", url: url)
        case .tooLarge:
            self.init(.tooLarge, "The \(names) answer of \(host) is more than \(maxBody) bytes when decoded", url: url)
        case .unsupported(let what):
            self.init(.unsupportedEncoding, "\(host) answers in a content coding nobody here knows: \(what.printable)", url: url)
        }
    }
}
