import Testing

@testable import Markup

@Suite("XML made to hurt")
struct XMLBombTests {
    @Test("entities that a document defines are never expanded")
    func billionLaughs() throws {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">"
        for level in 1...9 { text += "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">" }
        text += "]><lolz a=\"&lol9;\">&lol9;</lolz>"
        let document = try XMLReader.parse(Array(text.utf8))
        #expect(document.root.text == "&lol9;")
        #expect(document.root.attribute("a") == "&lol9;")
        #expect(document.warnings.map(\.code) == [.declarationsIgnored, .unknownEntity])
    }

    @Test("one long entity used often stays a name")
    func quadraticBlowUp() throws {
        let text =
            "<!DOCTYPE a [<!ENTITY x \"" + String(repeating: "x", count: 100_000) + "\">]><a>"
            + String(repeating: "&x;", count: 10_000)
            + "</a>"
        #expect(try XMLReader.parse(Array(text.utf8)).root.text.utf8.count == 30_000)
    }

    @Test(
        "no file and no address is read",
        arguments: [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&x;</a>",
            "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\">&x;<xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>",
            "<?xml-stylesheet href=\"file:///etc/passwd\"?><a>&x;</a>",
        ])
    func external(text: String) throws {
        #expect(try XMLReader.parse(Array(text.utf8)).root.text == "&x;")
    }

    @Test("floods are refused by name before libxml2 sees them")
    func floods() {
        func code(_ text: String) -> XMLFault.Code? {
            do {
                _ = try XMLReader.parse(Array(text.utf8))
                return nil
            } catch { return error.code }
        }
        let namespaces = (0..<90_000).map { " xmlns:n\($0)=\"urn:\($0)\"" }.joined()
        #expect(namespaces.utf8.count > 2_000_000)
        #expect(code("<a\(namespaces)/>") == .tooManyAttributes)
        let spread = (0..<2000).map { "<a xmlns:p\($0)='u'>" }.joined()
        #expect(code(spread) == .tooManyNamespaces)
        let attributes = (0..<100_000).map { " a\($0)='1'" }.joined()
        #expect(code("<a\(attributes)/>") == .tooManyAttributes)
        let depth = 100_000
        #expect(code(String(repeating: "<a>", count: depth)) == .tooDeep)
        #expect(code(String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)) == .tooDeep)
        #expect(code(String(repeating: " ", count: 17 << 20)) == .tooLarge)
    }

    @Test("reading stops at the element limit and keeps what was read")
    func elements() throws {
        let text = "<l>" + String(repeating: "<i><t/></i>", count: 1000) + "</l>"
        let document = try XMLReader.parse(Array(text.utf8), limits: XMLLimits(elements: 100))
        #expect(document.root.elements.count { $0.isComplete } == 49)
        #expect(document.warnings.map(\.code) == [.elementLimit])
    }

    @Test(
        "what searches in vain searches once",
        arguments: [
            "<?", "<!--", "<![CDATA[", "<!DOCTYPE '", "<!x", "</", "</x", "<a x='", "<a ' x='<a '", "<a \"", "&", "&#",
            "&aaaaaaaaaaaaaaaa", "<a ",
            "<a b", "<", "]]>", "</b>", "<a/>", "<?xml ", "<a></b>", "<a><b></a>", "<!DOCTYPE a [<!--",
        ])
    func repeats(piece: String) throws {
        // Whatever is quadratic here would take minutes.
        let text = "<r>" + String(repeating: piece, count: 400_000 / piece.utf8.count)
        do {
            #expect(try XMLReader.parse(Array(text.utf8)).root.name == "r")
        } catch {
            #expect([.tooManyAttributes, .tooDeep, .tooTangled, .noElement].contains(error.code))
        }
    }
}
