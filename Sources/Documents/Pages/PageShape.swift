/// How a page is laid out: what tells a text that is read from top to bottom from tiles and shops.
public struct PageShape: Sendable, Hashable {
    /// Characters of the body's prose in one column: the element, two levels above its blocks, that holds the most of it. Page builders
    /// give each block an element of its own, but put those of one text side by side.
    public var columnProse = 0
    /// The body's headings below the first level, each with what follows it up to the next one.
    public var sections = 0
    /// Of these, those with no more than a short paragraph.
    public var shortSections = 0
    /// Links to elsewhere that carry the page's own address: whoever offers a text to be shared offers that.
    public var ownAddressLinks = 0
    /// Elements that call themselves what a shop's cart needs.
    public var carts = 0

    public init() {}
}
