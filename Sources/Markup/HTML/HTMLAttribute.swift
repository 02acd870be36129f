/// The attributes that are kept; the others never reach the tree.
public enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case alt, ariaHidden, ariaLabel, charset, `class`, cite, colspan, content, dataComponent, dataLazySrc, dataLazySrcset
    case dataOriginal, dataSrc, dataSrcset, dataTestid, dataType, datetime, height, hidden, href, httpEquiv, id, itemprop
    case itemscope, itemtype, lang, media, name, property, rel, role, rowspan, shadowrootmode, src, srcset, start, style
    case title, type, value, width, xmlLang

    /// Set in the bits of every element that has the attribute. Some attributes share one.
    @inlinable @inline(__always) public var bit: Int32 { 1 << Int32(rawValue % 31) }

    private var spelling: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .dataComponent: "data-component"
        case .dataLazySrc: "data-lazy-src"
        case .dataLazySrcset: "data-lazy-srcset"
        case .dataOriginal: "data-original"
        case .dataSrc: "data-src"
        case .dataSrcset: "data-srcset"
        case .dataTestid: "data-testid"
        case .dataType: "data-type"
        case .httpEquiv: "http-equiv"
        case .xmlLang: "xml:lang"
        default: String(describing: self)
        }
    }

    private static let byHash = NameTable(allCases.map { (NameHash.of($0.spelling.utf8), $0) })

    static func named(hash: UInt64) -> HTMLAttribute? { byHash[hash] }
}
