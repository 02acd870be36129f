/// What libxml2 need not see of a page to put its tags in order: texts and attributes, each with the place of what stands for it.
///
/// libxml2 looks at every character of a text and of a value several times, and decides nothing by them but whether a text is
/// blank. So it gets tags without attributes, and one character for each text; its events are matched with the pieces by the
/// place in the markup that it has come to.
struct HTMLShorthand {
    /// A start tag, or a text between two tags.
    struct Piece {
        /// Where libxml2 stands when it tells of it: at the end of the tag's name, or after the character that stands for a text.
        var end: Int32
        /// `.text`, or the element's.
        var tag: HTMLTag
        var attributeCount: UInt8
        /// Text: where it starts in `content`. Tag: its first entry in `attributes`.
        var start: Int32
        /// Text: how many bytes it has. Tag: the bits of its attributes.
        var length: Int32
        /// `NameHash` of the tag's name as libxml2 sees it.
        var name: UInt64
    }

    /// In the order of the page.
    var pieces = ContiguousArray<Piece>()
    var attributes = ContiguousArray<HTMLTree.AttributeEntry>()
    /// Texts and values, character references resolved.
    var content: [UInt8] = []

    /// What stands for a text of white space, and for any other.
    static let blank = UInt8(ascii: " ")
    static let word = UInt8(ascii: "x")
}
