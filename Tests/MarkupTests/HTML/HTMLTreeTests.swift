import Markup
import Testing

@Suite("HTML trees")
struct HTMLTreeTests {
    @Test("text is what is seen, white space collapsed, blocks and line breaks parting words")
    func text() throws {
        let tree = try tree(
            "<div> a  <b>b</b>c\n<p>d</p>e<br>f<span>g</span>h<table><tr><td>i<td>j</table><script>x</script></div>")
        #expect(tree.text(.div) == "a bc d e fgh i j")
    }

    @Test("children are elements and text, in order; an element's end is past its last descendant")
    func children() throws {
        let tree = try tree("<div>a<p>b<i>c</i></p>d<hr></div>")
        let div = try #require(tree.first(.div))
        let children = tree.children(of: div)
        #expect(children.map { tree.tag($0) } == [.text, .p, .text, .hr])
        #expect(children.allSatisfy { tree.parent(of: $0) == div })
        #expect(tree.end(of: children[1]) == children[2])
        #expect(children.last.map { tree.end(of: $0) } == tree.end(of: div))
    }

    @Test("the first of a tag is searched within an element only")
    func first() throws {
        let tree = try tree("<div><p>a</p></div><div><b>x</b><p>b</p></div>")
        let second = tree.all(.div)[1]
        #expect(tree.first(.p, in: second).map { tree.text(of: $0) } == "b")
        #expect(tree.first(.i, in: second) == nil)
        #expect(tree.first(.div, in: second) == nil)
    }

    @Test("every node lies within its parent, and text lies within the bytes")
    func invariants() throws {
        let tree = try tree("<html><head><title>t</title></head><body><div><p>a<p>b<ul><li>c<li>d</ul></div><x-y>e</x-y>f")
        for node in 0..<tree.count {
            let parent = tree.parent(of: node)
            #expect(parent < node)
            #expect(tree.end(of: node) > node && tree.end(of: node) <= tree.count)
            if parent >= 0 { #expect(tree.end(of: node) <= tree.end(of: parent)) }
            if tree.tag(node) == .text { #expect(tree.textRange(node).upperBound <= tree.bytes.count) }
        }
    }

    @Test("the same page gives the same tree")
    func deterministic() throws {
        let html = "<div class=a id=b><p>x</p><o:p>y</o:p></div>"
        let (a, b) = (try tree(html), try tree(html))
        #expect(a.bytes == b.bytes)
        #expect((0..<a.count).map { a.tag($0) } == (0..<b.count).map { b.tag($0) })
    }
}
