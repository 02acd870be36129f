/// Is told how far a run is, while it goes on: for a display. What it does with that changes nothing.
public protocol RunWatch: Sendable {
    /// Sources that have their turn, before the first is asked.
    func began(sources: Int)
    /// A source has named what it names: documents to be done, by host; the empty name is this machine.
    func found(_ documents: [String: Int])
    /// One of these documents has its outcome.
    func finished(_ kind: DocumentOutcome.Kind, host: String)
}
