import Documents
import Markup

/// Reads how a page is laid out: see `PageShape`. Linear in the page's nodes.
struct ShapeReader {
    let structure: PageStructure
    /// The segments that are the body.
    let keep: [Bool]
    /// Where the page is.
    let url: WebAddress?

    /// Sections with more characters than that, without white space, tell something.
    private static let shortSection = 220

    private var tree: HTMLTree { structure.tree }
    private var segments: [Segment] { structure.segmentation.segments }

    func shape() -> PageShape {
        var shape = PageShape()
        shape.columnProse = columnProse
        readSections(&shape)
        shape.carts = carts
        shape.ownAddressLinks = ownAddressLinks
        return shape
    }

    private var ownAddressLinks: Int {
        guard let own = OwnAddress(url) else { return 0 }
        return tree.bytes.withUnsafeBufferPointer { bytes in
            (0..<tree.count).count { node in
                guard tree.tag(node) == .a, let range = tree.valueRange(node, .href) else { return false }
                return own.isCarried(by: UnsafeBufferPointer(rebasing: bytes[range]))
            }
        }
    }

    private var columnProse: Int {
        var prose: [HTMLTree.Node: Int] = [:]
        for (index, segment) in segments.enumerated() where keep[index] && structure.isProse[index] {
            prose[column(of: segment.node), default: 0] += segment.characters
        }
        return prose.values.max() ?? 0
    }

    /// Two levels above a block; lists and quotations are no levels.
    private func column(of block: HTMLTree.Node) -> HTMLTree.Node {
        var node = max(0, tree.parent(of: block))
        while Self.isNoLevel(tree.tag(node)), tree.parent(of: node) >= 0 {
            node = tree.parent(of: node)
        }
        return max(0, tree.parent(of: node))
    }

    private static func isNoLevel(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .ul, .ol, .li, .blockquote, .dl: true
        default: false
        }
    }

    private func readSections(_ shape: inout PageShape) {
        guard let first = keep.firstIndex(of: true), let last = keep.lastIndex(of: true) else { return }
        var characters: Int?
        func close() {
            guard let characters else { return }
            shape.sections += 1
            if characters <= Self.shortSection { shape.shortSections += 1 }
        }
        for segment in segments[first...last] where !segment.isHidden {
            if let level = tree.tag(segment.node).headingLevel, level > 1 {
                close()
                characters = 0
            } else if let counted = characters {
                characters = counted + segment.characters
            }
        }
        close()
    }

    /// Elements whose class, id or name is a cart's.
    private var carts: Int {
        tree.bytes.withUnsafeBufferPointer { bytes in
            func isNamed(_ value: Range<Int>?) -> Bool {
                value.map { Self.cartNames.hasAny(in: UnsafeBufferPointer(rebasing: bytes[$0])) } ?? false
            }
            let isCart = structure.classes.values.map(isNamed)
            return (0..<tree.count).count { node in
                tree.hasAttributes(node)
                    && (structure.classes.number(of: node).map { isCart[$0] } ?? false
                        || isNamed(tree.valueRange(node, .id)) || isNamed(tree.valueRange(node, .name)))
            }
        }
    }

    /// Names that shop systems share.
    private static let cartNames = PhraseSet([
        "add-to-cart", "add_to_cart", "addtocart", "AddToCart", "addToCart", "add-to-bag", "add-to-basket", "product-form",
        "product_form", "quantity", "Quantity",
    ])
}
