/// The elements that mean something here; everything else is `unknown`, or `custom` where the name has a hyphen.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
    case text, unknown, custom
    case a, abbr, acronym, address, applet, area, article, aside, audio
    case b, base, basefont, bdi, bdo, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, ins, kbd, keygen, label, legend, li, link, listing
    case main, map, mark, marquee, math, menu, menuitem, meta, meter
    case nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby
    case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, `var`, video, wbr, xmp

    private static let byHash = NameTable(allCases.dropFirst(3).map { (NameHash.of(String(describing: $0).utf8), $0) })

    static func named(hash: UInt64) -> HTMLTag? { byHash[hash] }

    private static func flags(_ tags: [HTMLTag]) -> [Bool] {
        var flags = [Bool](repeating: false, count: 256)
        for tag in tags { flags[Int(tag.rawValue)] = true }
        return flags
    }

    private static let voidFlags = flags([
        .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param, .source, .track,
        .wbr,
    ])
    private static let blockFlags = flags([
        .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
        .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
        .legend, .li, .listing, .main, .menu, .nav, .noscript, .ol, .p, .pre, .search, .section, .summary, .table, .tbody, .td,
        .tfoot, .th, .thead, .tr, .ul,
    ])
    private static let unseenFlags = flags([
        .applet, .audio, .base, .canvas, .datalist, .embed, .frame, .frameset, .head, .iframe, .input, .link, .map, .meta,
        .noembed, .noframes, .object, .optgroup, .option, .param, .progress, .meter, .script, .select, .style, .svg, .template,
        .textarea, .title, .track, .video, .rp,
    ])
    private static let optionalEndFlags = flags([
        .p, .li, .dd, .dt, .td, .th, .tr, .tbody, .thead, .tfoot, .option, .optgroup, .colgroup, .rb, .rt, .rp, .rtc,
    ])

    private static let headFlags = flags([.html, .head, .title, .meta, .link, .base, .script, .style, .noscript, .template])
    private static let rawFlags = flags([.script, .style, .svg, .iframe, .noembed, .noframes, .title, .textarea])
    private static let paragraphEndFlags = flags([
        .article, .aside, .details, .dialog, .figcaption, .figure, .footer, .header, .hgroup, .main, .nav, .search, .section,
        .summary,
    ])

    /// Has no content and no end tag (HTML Standard, section 13.1.2, and the obsolete ones).
    public var isVoid: Bool { Self.voidFlags[Int(rawValue)] }
    /// Starts a new line of text where it stands.
    public var isBlock: Bool { Self.blockFlags[Int(rawValue)] }
    /// What is inside is not the page's visible text.
    public var isUnseen: Bool { Self.unseenFlags[Int(rawValue)] }
    /// Its end tag may be left out, so that many starts without ends are no sign of depth.
    var hasOptionalEnd: Bool { Self.optionalEndFlags[Int(rawValue)] }

    /// Stands in the head, or around it.
    var isOfHead: Bool { Self.headFlags[Int(rawValue)] }
    /// What is inside is no markup, or is dropped unread.
    var isRaw: Bool { Self.rawFlags[Int(rawValue)] }
    /// Starts after a paragraph that is still open, not in it; only those that HTML 5 added.
    var endsParagraph: Bool { Self.paragraphEndFlags[Int(rawValue)] }

    /// 1…6 for headings.
    public var headingLevel: Int? {
        rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
    }
}
