import Documents
import Markup

/// Turns a page into an article: its body as blocks, and what the page says about itself.
public struct Cleaner: Sendable {
    public var limits: HTMLLimits
    let chooser: BodyChooser
    private let rules: SiteRules

    public init(model: BodyModel, rules: SiteRules = .none, limits: HTMLLimits = HTMLLimits()) {
        self.rules = rules
        chooser = BodyChooser(model: model)
        self.limits = limits
    }

    public func clean(_ page: Page) throws(MarkupError) -> Article {
        guard page.bytes.count <= limits.bytes else { throw .tooLarge(bytes: page.bytes.count, limit: limits.bytes) }
        let decoded = CharsetDecoder.decode(page.bytes, label: page.charset)
        var article =
            switch page.mediaType {
            case .html, .xhtml: try cleanHTML(decoded, page)
            case .feedText: try cleanBody(decoded.utf8, page)
            case .plainText: PlainTextReader.article(String(decoding: decoded.utf8, as: UTF8.self))
            }
        article.measures.bytes = page.bytes.count
        article.charset = Provenance.Charset(name: decoded.charset, decidedBy: basis(decoded.basis, page))
        if decoded.replacements > 0 { article.warnings.append("characters_replaced") }
        return article
    }

    private func cleanHTML(_ decoded: CharsetDecoder.Decoded, _ page: Page) throws(MarkupError) -> Article {
        if let rule = rules.rule(for: page.url) { return try cleanHTML(decoded.utf8, page, by: rule) }
        let tree = try HTMLParser.parse(decoded.utf8, isXHTML: page.mediaType == .xhtml, limits: limits)
        return article(of: tree, utf8: decoded.utf8, base: base(of: tree, page.url))
    }

    /// The general way: the model chooses the body.
    func article(of tree: HTMLTree, utf8: [UInt8], base: WebAddress?) -> Article {
        let structure = PageStructure(tree: tree, segmentation: Segmenter.segments(of: tree))
        let evidence = EvidenceCollector(tree: tree, base: base, classes: structure.classes).collect()
        let steps = BodySteps(structure, evidence, chooser)
        let keep = steps.keep
        let body = ArticleAssembler.assemble(
            tree: tree, segmentation: structure.segmentation, keep: keep, standfirst: steps.standfirst, base: base)
        var article = Article(
            text: body.text, blocks: body.blocks, images: body.images, links: body.links, comments: steps.comments,
            evidence: SurroundingLines(structure: structure, evidence: evidence, base: base).added(keep: keep),
            measures: measures(structure, keep, base),
            surface: body.text.utf8.count <= SurfaceReader.longestBody ? SurfaceReader(tree: tree).surface(utf8: utf8) : nil,
            charset: Provenance.Charset(name: "utf-8", decidedBy: .fallback),
            warnings: tree.isComplete ? [] : ["page_cut_short"])
        if !zip(keep, structure.isProse).contains(where: { $0 && $1 }), let found = StructuredBody(of: tree, limits: limits) {
            replaceBody(of: &article, with: found, base)
        }
        return article
    }

    /// What a feed gives as an entry's text: nothing has to be chosen, all of it is the story.
    private func cleanBody(_ utf8: [UInt8], _ page: Page) throws(MarkupError) -> Article {
        let tree = try HTMLParser.parse(utf8, limits: limits)
        let base = base(of: tree, page.url)
        let segmentation = Segmenter.segments(of: tree)
        let keep = segmentation.segments.map { !$0.isHidden }
        let body = ArticleAssembler.assemble(tree: tree, segmentation: segmentation, keep: keep, base: base)
        var article = Article(
            text: body.text, blocks: body.blocks, images: body.images, links: body.links,
            measures: measures(PageStructure(tree: tree, segmentation: segmentation), keep, base),
            charset: Provenance.Charset(name: "utf-8", decidedBy: .fallback),
            warnings: (tree.isComplete ? [] : ["page_cut_short"]) + ["body_from_feed"])
        article.textOrigin = .feed
        return article
    }

    /// The body comes from the page's data, if there is more of it than what was kept of the page itself.
    private func replaceBody(of article: inout Article, with found: StructuredBody, _ base: WebAddress?) {
        let segmentation = Segmenter.segments(of: found.tree)
        let keep = segmentation.segments.map { !$0.isHidden }
        let body = ArticleAssembler.assemble(tree: found.tree, segmentation: segmentation, keep: keep, base: base)
        guard body.text.utf8.count > article.text.utf8.count else { return }
        article.text = body.text
        article.blocks = body.blocks
        article.images = body.images
        article.links = body.links
        article.textOrigin = found.origin
        if body.text.utf8.count > SurfaceReader.longestBody { article.surface = nil }
        // The publisher says that all of it is the story; the page itself has none of it.
        let story = zip(segmentation.segments, keep).filter(\.1).map(\.0)
        article.measures.bodyProseCharacters = story.reduce(0) { $0 + $1.characters }
        article.measures.proseCharacters += article.measures.bodyProseCharacters
        article.measures.shape.columnProse = article.measures.bodyProseCharacters
        article.measures.bodyLinkedCharacters = story.reduce(0) { $0 + $1.linkedCharacters }
        article.warnings.append("body_from_data")
    }

    /// `<base href>` (HTML Standard, section 4.2.3): the first one counts.
    func base(of tree: HTMLTree, _ url: WebAddress?) -> WebAddress? {
        guard let node = tree.first(.base), let href = tree.value(node, .href) else { return url }
        return url.map { $0.resolving(href) ?? $0 } ?? WebAddress(href)
    }

    func measures(_ structure: PageStructure, _ keep: [Bool], _ url: WebAddress?) -> PageMeasures {
        let tree = structure.tree
        var measures = PageMeasures(
            characters: structure.total.characters, linkedCharacters: structure.total.linked,
            proseCharacters: structure.total.prose, scriptBytes: tree.scriptBytes)
        for (index, segment) in structure.segmentation.segments.enumerated() where keep[index] {
            measures.bodyLinkedCharacters += segment.linkedCharacters
            if structure.isProse[index] { measures.bodyProseCharacters += segment.characters }
        }
        tree.bytes.withUnsafeBufferPointer { bytes in
            guard Prices.mayStand(in: bytes) else { return }
            for node in 0..<tree.count where tree.tag(node) == .text {
                measures.prices += Prices.count(in: UnsafeBufferPointer(rebasing: bytes[tree.textRange(node)]))
            }
        }
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .form: measures.forms += 1
            case .article: measures.articles += 1
            case .input: if tree.value(node, .type)?.lowercased() == "password" { measures.passwordFields += 1 }
            default: break
            }
        }
        measures.shape = ShapeReader(structure: structure, keep: keep, url: url).shape()
        return measures
    }

    private func basis(_ basis: CharsetDecoder.Basis, _ page: Page) -> Provenance.CharsetBasis {
        switch basis {
        case .byteOrderMark: .byteOrderMark
        case .outerLabel: page.charsetBasis
        case .meta: .meta
        case .xmlDeclaration: .xmlDeclaration
        case .validUTF8: .validUTF8
        case .detected: .detected
        case .fallback: .fallback
        }
    }
}
