import Markup

/// How pages mark readers' comments: by schema.org's types, and by the class names that blogs and their plugins share.
struct CommentMarkup {
    let tree: HTMLTree

    private static let items: Set<String> = [
        "comment", "comment-item", "comment_item", "commentitem", "comment-entry", "comment-wrapper", "single-comment",
        "user-comment", "reader-comment", "usercomment", "c-comment", "comment-container", "comment-post", "h-cite",
    ]
    private static let lists: Set<String> = [
        "comments", "comment-list", "commentlist", "comments-list", "comment_list", "comments_list", "commentslist",
        "comments-area",
        "comment-section", "comments-section", "reader-comments", "readercomments", "user-comments", "comment-thread",
        "comments-thread", "comments-container", "comments-wrapper", "comment-respond", "respond", "comments-block",
        "discussion-comments",
    ]
    private static let textNames: Set<String> = [
        "comment-text", "comment-body", "comment-content", "comment__text", "comment__body", "comment__content", "comment_text",
        "comment_body", "comment_content", "commenttext", "commentbody", "content", "body", "text", "message", "e-content",
    ]
    private static let authorWords: Set<String> = [
        "author", "username", "user", "fn", "nickname", "nick", "commenter", "name", "by", "p-author",
    ]
    private static let dateWords: Set<String> = ["date", "time", "datetime", "timestamp", "published", "posted"]

    private func names(_ node: HTMLTree.Node, _ attribute: HTMLAttribute) -> [String] {
        (tree.value(node, attribute) ?? "").prefix(400).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func has(_ node: HTMLTree.Node, _ known: Set<String>) -> Bool {
        names(node, .class).contains { known.contains($0) } || names(node, .id).contains { known.contains($0) }
    }

    private func itemtype(_ node: HTMLTree.Node) -> Substring? {
        tree.value(node, .itemtype)?.split(separator: "/").last
    }

    private static let boxes: Set<HTMLTag> = [.div, .li, .article, .section, .p, .blockquote, .dd, .tr, .td, .aside]
    private static let listBoxes: Set<HTMLTag> = [.div, .ol, .ul, .section, .aside, .article, .footer]

    /// One comment, by its own marks.
    func isComment(_ node: HTMLTree.Node) -> Bool {
        if let type = itemtype(node), type == "Comment" || type == "UserComments" { return true }
        if names(node, .itemprop).contains("comment"), tree.has(node, .itemscope) { return true }
        return Self.boxes.contains(tree.tag(node)) && names(node, .class).contains { Self.items.contains($0) }
    }

    /// The part of a page where comments stand.
    func isList(_ node: HTMLTree.Node) -> Bool { Self.listBoxes.contains(tree.tag(node)) && has(node, Self.lists) }

    func isText(_ node: HTMLTree.Node) -> Bool {
        names(node, .itemprop).contains { $0 == "text" || $0 == "commenttext" } || has(node, Self.textNames)
    }

    func isAuthor(_ node: HTMLTree.Node) -> Bool {
        if names(node, .itemprop).contains(where: { $0 == "author" || $0 == "creator" || $0 == "name" })
            || tree.tag(node) == .cite
        {
            return true
        }
        if names(node, .rel).contains("author") { return true }
        return isNamed(node, by: Self.authorWords)
    }

    func isDate(_ node: HTMLTree.Node) -> Bool {
        if tree.tag(node) == .time || names(node, .itemprop).contains(where: { $0 == "datepublished" || $0 == "datecreated" }) {
            return true
        }
        return isNamed(node, by: Self.dateWords)
    }

    /// By the last word of a class name: `comment-author`, `comment__date`, not `author-avatar`.
    private func isNamed(_ node: HTMLTree.Node, by words: Set<String>) -> Bool {
        names(node, .class).contains { name in
            name.split { $0 == "-" || $0 == "_" }.last.map { words.contains(String($0)) } ?? false
        }
    }

    /// The page says of itself that it is a thread: its posts are what it is there for.
    var isThread: Bool {
        let types: Set<Substring> = ["DiscussionForumPosting", "QAPage", "Question"]
        if (0..<tree.count).contains(where: { tree.tag($0) != .text && itemtype($0).map(types.contains) ?? false }) {
            return true
        }
        return tree.jsonLD.contains { text in types.contains { text.contains("\"" + $0 + "\"") } }
    }
}
