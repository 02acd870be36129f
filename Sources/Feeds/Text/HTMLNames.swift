/// The element names of HTML, to tell a tag from a less-than sign.
enum HTMLNames {
    /// Those that stand inside a line: taking them out must not part a word.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    ]

    static let all: Set<String> = inline.union([
        "address", "applet", "area", "article", "aside", "audio", "base", "blockquote", "body", "br", "button", "canvas",
        "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset",
        "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hgroup", "hr", "html", "iframe", "img", "input", "label", "legend", "li", "link", "main", "map", "meta", "nav",
        "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "script",
        "section", "select", "source", "style", "summary", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
        "thead", "title", "tr", "track", "ul", "video",
    ])
}
