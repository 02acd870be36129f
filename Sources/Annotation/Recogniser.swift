/// Finds one kind of evidence. One file per member; `Annotator` says in which order they are asked.
protocol Recogniser: Sendable {
    /// Adds what it finds; reads each token a bounded number of times.
    func recognise(_ reading: Reading, _ evidence: inout Evidence)
}
