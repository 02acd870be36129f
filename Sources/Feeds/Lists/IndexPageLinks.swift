import Documents
import Markup

extension IndexPage {
    /// The links of an HTML page, in page order, resolved against its `<base>` where it has one. Of a page with more tags than
    /// anybody could read, those at its beginning.
    ///
    /// - Parameters:
    ///   - base: where the page was fetched from, after redirects.
    ///   - charset: what the transport said.
    public static func links(
        inHTML bytes: [UInt8], base: WebAddress, charset: String? = nil, limits: HTMLLimits = HTMLLimits()
    ) throws(FeedError) -> [Link] {
        let tree: HTMLTree
        do {
            tree = try self.tree(CharsetDecoder.decode(bytes, label: charset).utf8, limits)
        } catch {
            throw FeedError(.unreadable, "The page cannot be read: \(error.description).")
        }
        let stated = tree.first(.base).flatMap { tree.value($0, .href) }.flatMap(base.resolving)
        return (0..<tree.count).compactMap { node in
            guard tree.tag(node) == .a, let href = tree.value(node, .href), let url = (stated ?? base).resolving(href)
            else { return nil }
            return (url.text, tree.text(of: node))
        }
    }

    private static func tree(_ utf8: [UInt8], _ limits: HTMLLimits) throws(MarkupError) -> HTMLTree {
        do {
            return try HTMLParser.parse(utf8, limits: limits)
        } catch .tooManyTags(let limit) {
            // No tag is shorter than three bytes: that much of it has no more tags than the limit.
            return try HTMLParser.parse(Array(utf8.prefix(3 * limit)), limits: limits)
        }
    }
}
