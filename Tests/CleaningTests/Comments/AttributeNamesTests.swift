import Testing

@testable import Cleaning

@Suite("Names in attributes")
struct AttributeNamesTests {
    private func has(_ value: String, _ names: String) -> Bool {
        let known = HashedNames(names)
        return AttributeNames.contains(in: Array(value.utf8)[...]) { name, _ in known.contains(name) }
    }

    private func lastWord(_ value: String, _ names: String) -> Bool {
        let known = HashedNames(names)
        return AttributeNames.contains(in: Array(value.utf8)[...]) { _, word in known.contains(word) }
    }

    @Test("are parted by white space and told in any case")
    func names() {
        #expect(has("post  Comment-Body\n x", "comment comment-body"))
        #expect(!has("comment-body-text comments", "comment comment-body"))
        #expect(!has("", "comment") && !has("   ", "comment"))
    }

    @Test("end in a word: comment-author, comment__author, author--")
    func lastWords() {
        #expect(lastWord("a comment-author", "author") && lastWord("comment__Author", "author") && lastWord("author--", "author"))
        #expect(!lastWord("author-avatar author_box", "author") && !lastWord("--", "author"))
    }
}
