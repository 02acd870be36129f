import Testing

/// A page as people write it by hand, with what of it is the story and what is not.
struct SmallPage: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    /// The story's pieces, in order.
    let story: [String]
    let around: [String]
    var testDescription: String { name }

    init(_ name: String, _ html: String, story: [String], around: [String] = []) {
        self.name = name
        self.html = html
        self.story = story
        self.around = around
    }
}
