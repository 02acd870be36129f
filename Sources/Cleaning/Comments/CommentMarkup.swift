import Documents
import Markup

/// How pages mark readers' comments: by schema.org's types, and by the class names that blogs and their plugins share.
struct CommentMarkup {
    let tree: HTMLTree

    private static let itemNames =
        "comment comment-item comment_item commentitem comment-entry comment-wrapper single-comment user-comment reader-comment usercomment c-comment comment-container comment-post h-cite"
    private static let listNames =
        "comments comment-list commentlist comments-list comment_list comments_list commentslist comments-area comment-section comments-section reader-comments readercomments user-comments comment-thread comments-thread comments-container comments-wrapper comment-respond respond comments-block discussion-comments"
    private static let items = HashedNames(itemNames)
    private static let lists = HashedNames(listNames)
    private static let itemsAndLists = HashedNames(itemNames + " " + listNames)
    private static let textNames = HashedNames(
        "comment-text comment-body comment-content comment__text comment__body comment__content comment_text comment_body comment_content commenttext commentbody content body text message e-content"
    )
    private static let authorWords = HashedNames(
        "author username user fn nickname nick commenter name by p-author"
    )
    private static let dateWords = HashedNames(
        "date time datetime timestamp published posted"
    )

    private static let commentProperties = HashedNames("comment")
    private static let textProperties = HashedNames("text commenttext")
    private static let authorProperties = HashedNames("author creator name")
    private static let dateProperties = HashedNames("datepublished datecreated")
    private static let authorRelations = HashedNames("author")

    private func has(_ node: HTMLTree.Node, _ attribute: HTMLAttribute, _ known: HashedNames) -> Bool {
        guard let range = tree.valueRange(node, attribute) else { return false }
        return AttributeNames.contains(in: tree.bytes[range]) { name, _ in known.contains(name) }
    }

    private func has(_ node: HTMLTree.Node, _ known: HashedNames) -> Bool {
        has(node, .class, known) || has(node, .id, known)
    }

    private func itemtype(_ node: HTMLTree.Node) -> Substring? {
        tree.value(node, .itemtype)?.split(separator: "/").last
    }

    /// Whether an element of this class may be a comment or the part where comments stand: one look for the names of both.
    func mayName(_ value: Range<Int>) -> Bool {
        AttributeNames.contains(in: tree.bytes[value]) { name, _ in Self.itemsAndLists.contains(name) }
    }

    /// The same by its other attributes.
    func mayBeMarked(_ node: HTMLTree.Node) -> Bool {
        tree.hasAttributes(node)
            && (tree.has(node, .itemtype) || tree.has(node, .itemprop) || has(node, .id, Self.itemsAndLists))
    }

    /// One comment, by its own marks.
    func isComment(_ node: HTMLTree.Node) -> Bool {
        if let type = itemtype(node), type == "Comment" || type == "UserComments" { return true }
        if has(node, .itemprop, Self.commentProperties), tree.has(node, .itemscope) { return true }
        switch tree.tag(node) {
        case .div, .li, .article, .section, .p, .blockquote, .dd, .tr, .td, .aside: return has(node, .class, Self.items)
        default: return false
        }
    }

    /// The part of a page where comments stand.
    func isList(_ node: HTMLTree.Node) -> Bool {
        switch tree.tag(node) {
        case .div, .ol, .ul, .section, .aside, .article, .footer: has(node, Self.lists)
        default: false
        }
    }

    func isText(_ node: HTMLTree.Node) -> Bool { has(node, .itemprop, Self.textProperties) || has(node, Self.textNames) }

    func isAuthor(_ node: HTMLTree.Node) -> Bool {
        tree.tag(node) == .cite || has(node, .itemprop, Self.authorProperties) || has(node, .rel, Self.authorRelations)
            || isNamed(node, by: Self.authorWords)
    }

    func isDate(_ node: HTMLTree.Node) -> Bool {
        tree.tag(node) == .time || has(node, .itemprop, Self.dateProperties) || isNamed(node, by: Self.dateWords)
    }

    /// By the last word of a class name: `comment-author`, `comment__date`, not `author-avatar`.
    private func isNamed(_ node: HTMLTree.Node, by words: HashedNames) -> Bool {
        guard let range = tree.valueRange(node, .class) else { return false }
        return AttributeNames.contains(in: tree.bytes[range]) { _, lastWord in words.contains(lastWord) }
    }

    /// The page says of itself that it is a thread: its posts are what it is there for.
    var isThread: Bool {
        let types: Set<Substring> = ["DiscussionForumPosting", "QAPage", "Question"]
        if (0..<tree.count).contains(where: { tree.tag($0) != .text && itemtype($0).map(types.contains) ?? false }) {
            return true
        }
        return tree.jsonLD.contains { text in types.contains { text.contains("\"\($0)\"") } }
    }
}
