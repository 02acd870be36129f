import Documents
import Markup

extension Cleaner {
    /// The way of a page for whose site there is a rule. What the rule selects is the body, whole and without a model; where it
    /// selects nothing, the page goes the general way, and the article says so.
    func cleanHTML(_ utf8: [UInt8], _ page: Page, by rule: SiteRule) throws(MarkupError) -> Article {
        let isXHTML = page.mediaType == .xhtml
        guard let replaced = RuledPage.replaced(rule, utf8, limit: limits.bytes) else {
            return try failed(utf8, page, rule, RuleClaims(file: rule.file))
        }
        let whole = try HTMLParser.parse(replaced, isXHTML: isXHTML, limits: limits)
        let base = base(of: whole, page.url)
        let ruled = RuledPage(rule, replaced, isXHTML: isXHTML, base: base)
        switch ruled.body {
        case .selected(let tree):
            guard let article = article(selected: tree, of: whole, base: base, ruled.claims) else {
                return try failed(utf8, page, rule, ruled.claims)
            }
            var claims = ruled.claims
            claims.selectsBody = true
            return said(article, by: rule, claims)
        case .rest(let tree):
            var article = article(of: tree, utf8: replaced, base: base)
            let whole = PageStructure(tree: whole, segmentation: Segmenter.segments(of: whole))
            article.evidence = surrounded(whole, base: base)
            return said(article, by: rule, ruled.claims)
        case .missing:
            return try failed(utf8, page, rule, ruled.claims)
        }
    }

    private func failed(_ utf8: [UInt8], _ page: Page, _ rule: SiteRule, _ claims: RuleClaims) throws(MarkupError) -> Article {
        let tree = try HTMLParser.parse(utf8, isXHTML: page.mediaType == .xhtml, limits: limits)
        var article = article(of: tree, utf8: utf8, base: base(of: tree, page.url))
        article.warnings.append("site_rule_failed")
        return said(article, by: rule, claims)
    }

    private func said(_ article: Article, by rule: SiteRule, _ claims: RuleClaims) -> Article {
        var article = article
        article.evidence.rule = claims
        if rule.skipsJSONLD { article.evidence.jsonLD = [] }
        if claims.isNativeAd { article.warnings.append("native_ad") }
        return article
    }

    /// `nil` where there is no text in what was selected.
    private func article(selected tree: HTMLTree, of whole: HTMLTree, base: WebAddress?, _ claims: RuleClaims) -> Article? {
        let segmentation = Segmenter.segments(of: tree)
        let keep = kept(segmentation, tree, claims)
        let body = ArticleAssembler.assemble(tree: tree, segmentation: segmentation, keep: keep, base: base)
        guard !body.text.isEmpty else { return nil }
        let page = PageStructure(tree: whole, segmentation: Segmenter.segments(of: whole))
        var measures = measures(page, [Bool](repeating: false, count: page.segmentation.segments.count), base)
        let selected = self.measures(PageStructure(tree: tree, segmentation: segmentation), keep, base)
        measures.bodyLinkedCharacters = selected.bodyLinkedCharacters
        measures.bodyProseCharacters = selected.bodyProseCharacters
        measures.shape = selected.shape
        return Article(
            text: body.text, blocks: body.blocks, images: body.images, links: body.links,
            evidence: surrounded(page, base: base), measures: measures,
            charset: Provenance.Charset(name: "utf-8", decidedBy: .fallback), warnings: whole.isComplete ? [] : ["page_cut_short"]
        )
    }

    /// The evidence of a page whose body was selected elsewhere: the lines are those around its headline.
    private func surrounded(_ page: PageStructure, base: WebAddress?) -> PageEvidence {
        let evidence = EvidenceCollector(tree: page.tree, base: base).collect()
        return SurroundingLines(structure: page, evidence: evidence, base: base).added(keep: page.isProse)
    }

    /// All that can be seen (all, where nothing can: pages that a script uncovers), but captions, which are the pictures', and
    /// the headline, which is the title's.
    private func kept(_ segmentation: Segmentation, _ tree: HTMLTree, _ claims: RuleClaims) -> [Bool] {
        let isSeen = segmentation.segments.contains { !$0.isHidden }
        var isCaption = [Bool](repeating: false, count: tree.count)
        var captionEnd = 0
        for node in 0..<tree.count {
            if tree.tag(node) == .figcaption { captionEnd = max(captionEnd, tree.end(of: node)) }
            isCaption[node] = node < captionEnd
        }
        var keep = segmentation.segments.map { (!$0.isHidden || !isSeen) && !isCaption[$0.firstNode] }
        if let title = claims.title, let first = keep.firstIndex(of: true) {
            let segment = segmentation.segments[first]
            if tree.tag(segment.node).headingLevel != nil, NFC.normalized(segmentation.text(segment)) == title {
                keep[first] = false
            }
        }
        return keep
    }
}
