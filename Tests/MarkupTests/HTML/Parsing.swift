@testable import Markup

/// Parses a page that is written in the test; it must come out whole.
func tree(_ html: String, isXHTML: Bool = false, limits: HTMLLimits = HTMLLimits()) throws -> HTMLTree {
    try tree(bytes: Array(html.utf8), isXHTML: isXHTML, limits: limits)
}

func tree(bytes: [UInt8], isXHTML: Bool = false, limits: HTMLLimits = HTMLLimits()) throws -> HTMLTree {
    let tree = try HTMLParser.parse(bytes, isXHTML: isXHTML, limits: limits)
    if !tree.isComplete { throw CutShort() }
    return tree
}

struct CutShort: Error {}

/// The page's visible text.
func text(_ html: String, isXHTML: Bool = false) throws -> String { try tree(html, isXHTML: isXHTML).text(of: 0) }

extension HTMLTree {
    /// The text of the first element of that tag.
    func text(_ tag: HTMLTag) -> String? { first(tag).map { text(of: $0) } }

    /// All elements of that tag, in document order.
    func all(_ tag: HTMLTag) -> [Node] { (0..<count).filter { self.tag($0) == tag } }

    /// The innermost element of that tag around a node.
    func ancestor(_ tag: HTMLTag, of node: Node) -> Node? {
        var parent = parent(of: node)
        while parent >= 0, self.tag(parent) != tag { parent = self.parent(of: parent) }
        return parent >= 0 ? parent : nil
    }
}
