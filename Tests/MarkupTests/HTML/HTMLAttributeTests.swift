import Markup
import Testing

@Suite("HTML, attributes")
struct HTMLAttributeTests {
    private func value(_ attributes: String, _ name: HTMLAttribute = .class) throws -> String? {
        let tree = try tree("<p \(attributes)>x</p>")
        #expect(tree.text(of: 0) == "x")
        return tree.first(.p).flatMap { tree.value($0, name) }
    }

    @Test(
        "every style of quoting",
        arguments: [
            ("class=\"a b\"", "a b"), ("class='a \"b\"'", "a \"b\""), ("class=a", "a"), ("class = a", "a"),
            ("class\n=\n'a'", "a"), ("CLASS=A", "A"), ("class=a'b\"c", "a'b\"c"), ("class", ""),
            ("class=", ""), ("class=''", ""), ("class='a'id='b'", "a"), ("/class=a/", "a/"), ("/ class='a' /", "a"),
            ("id class=a", "a"), ("=x class=a", "a"), ("class='a>b'", "a>b"), ("class='\n a\tb '", "\n a\tb "),
            ("class=a=b", "a=b"), ("\"class=a\" class=b", "b"), ("class='été'", "été"), ("class=`a`", "`a`"),
        ])
    func quoting(attributes: String, value: String) throws { #expect(try self.value(attributes) == value) }

    @Test("the first of two of one name counts")
    func duplicates() throws {
        #expect(try value("class=a class=b CLASS=c") == "a")
        #expect(try value("href=x class='' class=b") == "")
    }

    @Test("one that is not there is nil; text has none")
    func absent() throws {
        #expect(try value("id=x") == nil)
        let tree = try tree("<p class=a>x</p>")
        let text = try #require((0..<tree.count).first { tree.tag($0) == .text })
        #expect(tree.value(text, .class) == nil)
        #expect(!tree.has(text, .class))
    }

    @Test("every attribute that is kept comes back under its name", arguments: HTMLAttribute.allCases)
    func kept(attribute: HTMLAttribute) throws {
        let spelling =
            switch attribute {
            case .xmlLang: "xml:lang"
            case .shadowrootmode: "shadowrootmode"
            default: String(describing: attribute).map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
            }
        let tree = try tree("<div \(spelling)='v'>x</div>")
        #expect(tree.first(.div).flatMap { tree.value($0, attribute) } == "v")
    }

    @Test("the language of the page is read with or without a prefix")
    func language() throws {
        let tree = try tree("<html lang=de xml:lang=en><p>x</p>")
        #expect(tree.first(.html) == nil || tree.tag(0) == .html)
        #expect(tree.value(0, .lang) == "de")
        #expect(tree.value(0, .xmlLang) == "en")
    }
}
