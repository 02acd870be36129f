import Documents

/// One thing to be done in a run.
enum Errand: Sendable {
    /// Find out what a source names.
    case scout(Int)
    /// Fetch and derive one document of a source.
    case document(Int, Document)

    struct Document: Sendable {
        enum Target: Sendable {
            case web(WebAddress)
            case file(path: String)
        }

        var target: Target
        /// As the ledger has it: accepted, and what came of it earlier.
        var state: URLState

        /// `nil` where the ledger's text is neither an address nor a `file:` path.
        init?(_ state: URLState) {
            self.state = state
            if let path = Self.path(of: state.url) {
                target = .file(path: path)
            } else if let url = WebAddress(state.url) {
                target = .web(url)
            } else {
                return nil
            }
        }

        static let filePrefix = "file:"

        private static func path(of url: String) -> String? {
            url.hasPrefix(filePrefix) ? String(url.dropFirst(filePrefix.count)) : nil
        }

        /// The host, or nothing for what lies on this machine.
        var lane: String {
            switch target {
            case .web(let url): url.host
            case .file: Source.localLane
            }
        }
    }
}
