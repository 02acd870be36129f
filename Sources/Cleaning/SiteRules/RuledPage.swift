import Documents
import Markup

/// A page as a site rule sees it: what the rule takes for the body, and what it says of title, authors and date.
struct RuledPage {
    enum Body {
        /// What the rule selects: all of it is the article.
        case selected(HTMLTree)
        /// The rule says nothing of the body: the page without what the rule strips.
        case rest(HTMLTree)
        /// The rule says where the body is, and it is not there.
        case missing
    }

    let body: Body
    let claims: RuleClaims

    /// - Parameters:
    ///   - utf8: the page after the rule's replacements.
    ///   - base: what the page's links are resolved against.
    init(_ rule: SiteRule, _ utf8: [UInt8], isXHTML: Bool, base: WebAddress?) {
        var claims = RuleClaims(file: rule.file)
        do {
            var document = try HTMLDocument(utf8, isXHTML: isXHTML)
            Self.readLazyImages(rule, &document)
            Self.collect(rule, document, base, into: &claims)
            body = try Self.body(rule, &document)
        } catch {
            // Too large for a tree, or an expression that costs too much there: as good as no match.
            body = .missing
        }
        self.claims = claims
    }

    /// The page's bytes with the rule's replacements made; `nil` where they would make it too long.
    static func replaced(_ rule: SiteRule, _ utf8: [UInt8], limit: Int) -> [UInt8]? {
        var utf8 = utf8
        for replacement in rule.replacements {
            let result = LiteralReplacement.replacing(
                Array(replacement.find.utf8), with: Array(replacement.replacement.utf8), in: utf8, limit: limit)
            guard let result else { return nil }
            utf8 = result
        }
        return utf8
    }

    private static func readLazyImages(_ rule: SiteRule, _ document: inout HTMLDocument) {
        guard !rule.lazyAttributes.isEmpty, let images = try? document.evaluate(XPath("//img")).nodes else { return }
        for image in images {
            for name in rule.lazyAttributes {
                guard let address = document.attribute(name, of: image), !address.isEmpty else { continue }
                document.set("src", of: image, to: address)
                break
            }
        }
    }

    // MARK: What the rule says of the page

    /// An expression that cannot be evaluated says nothing.
    private static func collect(
        _ rule: SiteRule, _ document: borrowing HTMLDocument, _ base: WebAddress?, into claims: inout RuleClaims
    ) {
        claims.title = texts(rule.titles, document).first
        claims.dates = texts(rule.dates, document)
        claims.authors = authors(rule.authors, document, base)
        for clue in rule.adClues {
            if let value = try? document.evaluate(clue), value.isTrue { claims.isNativeAd = true }
        }
        for link in rule.links {
            if let condition = link.condition {
                guard let value = try? document.evaluate(condition), value.isTrue else { continue }
            }
            guard let reference = reference(link.xpath, document),
                let url = base.map({ $0.resolving(reference) }) ?? WebAddress(reference)
            else { continue }
            switch link.kind {
            case .singlePage: claims.singlePageURL = claims.singlePageURL ?? url.text
            case .nextPage: claims.nextPageURL = claims.nextPageURL ?? url.text
            }
        }
    }

    /// The texts that the first expression with any gives.
    private static func texts(_ expressions: [XPath], _ document: borrowing HTMLDocument) -> [String] {
        for expression in expressions {
            let found = texts(expression, document)
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func texts(_ expression: XPath, _ document: borrowing HTMLDocument) -> [String] {
        var texts: [String] = []
        switch try? document.evaluate(expression) {
        case .nodes(let nodes): for node in nodes.prefix(mostTexts) { texts.append(document.text(of: node)) }
        case .string(let text): texts = [text]
        case .boolean, .number, nil: break
        }
        return texts.map(NFC.normalized).filter { $0.contains { !$0.isWhitespace } && $0.utf8.count <= longestText }
    }

    /// More is a listing; longer is no title, name or date.
    private static let mostTexts = 20
    private static let longestText = 1000

    private static func authors(_ expressions: [XPath], _ document: borrowing HTMLDocument, _ base: WebAddress?) -> [Author] {
        for expression in expressions {
            guard case .nodes(let nodes)? = try? document.evaluate(expression) else {
                let names = texts(expression, document)
                if !names.isEmpty { return names.map { Author(name: $0) } }
                continue
            }
            var authors: [Author] = []
            for node in nodes.prefix(mostTexts) {
                let name = NFC.normalized(document.text(of: node))
                guard name.contains(where: { !$0.isWhitespace }), name.utf8.count <= longestText else { continue }
                let href = document.attribute("href", of: node)
                let url = href.flatMap { href in base.map { $0.resolving(href) } ?? WebAddress(href) }
                authors.append(Author(name: name, url: url?.text))
            }
            if !authors.isEmpty { return authors }
        }
        return []
    }

    /// An attribute's value, the `href` of an element, or the text of what else an expression gives.
    private static func reference(_ expression: XPath, _ document: borrowing HTMLDocument) -> String? {
        switch try? document.evaluate(expression) {
        case .nodes(let nodes):
            guard let node = nodes.first else { return nil }
            let text = document.attribute("href", of: node) ?? document.text(of: node)
            return text.isEmpty ? nil : text
        case .string(let text): return text.isEmpty ? nil : text
        case .boolean, .number, nil: return nil
        }
    }

    // MARK: The body

    private static func body(_ rule: SiteRule, _ document: inout HTMLDocument) throws -> Body {
        for expression in rule.removals {
            for node in try document.evaluate(expression).nodes { document.remove(node) }
        }
        for wrap in rule.wraps {
            for node in try document.evaluate(wrap.xpath).nodes { document.wrap(node, in: wrap.tag) }
        }
        for expression in rule.dissolutions {
            for node in try document.evaluate(expression).nodes { document.dissolve(node) }
        }
        guard rule.statesBody else { return .rest(document.tree()) }
        for expression in rule.bodies {
            let nodes = try document.evaluate(expression).nodes
            if !nodes.isEmpty { return .selected(document.tree(of: nodes)) }
        }
        return .missing
    }
}
