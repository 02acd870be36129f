import Documents
import Markup

extension IndexPage {
    /// The links of an HTML page, in page order, resolved against its `<base>` where it has one.
    ///
    /// - Parameters:
    ///   - base: where the page was fetched from, after redirects.
    ///   - charset: what the transport said.
    public static func links(inHTML bytes: [UInt8], base: WebAddress, charset: String? = nil) throws(FeedError) -> [Link] {
        let tree: HTMLTree
        do {
            tree = try HTMLParser.parse(CharsetDecoder.decode(bytes, label: charset).utf8)
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
}
