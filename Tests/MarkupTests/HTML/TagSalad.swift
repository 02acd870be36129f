/// Random pages: words between tags, broken in the ways that the web breaks them. The same seed gives the same page.
struct TagSalad {
    private var state: UInt64
    private(set) var html = ""
    /// The words outside elements that are dropped, in order.
    private(set) var words: [String] = []

    private static let tags = [
        "div", "p", "b", "i", "a", "span", "h1", "h2", "ul", "li", "table", "tr", "td", "section", "article", "font",
        "blockquote", "dl", "dd", "form", "body", "html", "center", "x-y", "o:p", "figure",
        "figcaption", "em", "pre", "label", "header", "button", "DIV", "noscript", "ruby", "rt",
    ]
    private static let clutter = [
        "<!-- dropped -->", "<script>dropped</script>", "<style>dropped</style>", "<svg><title>dropped</title></svg>", "<br>",
        "<br/>", "<hr>", "<img src=x alt='y'>", "</br>", "</>",
        "<!doctype html>", "<?xml?>", "<wbr>", "<input value=x>", "<!-->", "\0", "\n\t ", "<![CDATA[]]>",
        "<!--[if IE]>dropped<![endif]-->", "<iframe>dropped</iframe>",
    ]

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<(10 + next(60)) { addPiece() }
    }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func addPiece() {
        switch next(10) {
        case 0...3:
            let word = "w\(words.count)"
            words.append(word)
            html += " \(word) "
        case 4...6:
            html +=
                "<\(Self.tags[next(Self.tags.count)])\(["", " class='a>b'", " id=x", " title=\"<p>\"", " hidden", " /"][next(6)])>"
        case 7...8: html += "</\(Self.tags[next(Self.tags.count)])\(["", " ", "\n", " x=y"][next(4)])>"
        default: html += Self.clutter[next(Self.clutter.count)]
        }
    }
}
