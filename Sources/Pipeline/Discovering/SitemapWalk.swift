import Documents

/// Reads a sitemap, and those that a sitemap index names, one level down and no further (sitemaps.org: an index lists no indexes).
struct SitemapWalk {
    /// Sitemaps of one index that one survey reads, newest first.
    static let maximumSitemaps = 50
    /// Addresses that one survey keeps: a sitemap may hold 50,000, and an index as many of those.
    static let maximumAddresses = 50_000

    let discoverer: Discoverer
    let source: Source
    /// Sitemaps that are known to be older are not asked for.
    let since: Timestamp?

    func discover(_ url: WebAddress, asking validators: Validators) async -> Discovery {
        let via = url.text
        switch await discoverer.answer(of: url, validators, for: source) {
        case .unchanged: return Discovery(result: .unchanged, via: via)
        case .cancelled: return Discovery(result: .cancelled, via: via)
        case .failed(let setback): return Discovery(result: .failed(setback), via: via)
        case .answer(let response):
            switch NamedAddresses.inSitemap(response, since: since) {
            case .failure(let failure): return Discovery(result: .failed(Setback(failure)), via: via)
            case .success(let named):
                guard named.isIndex else {
                    return Discovery(
                        result: .found(named.candidates), via: via,
                        validators: Conditions.worthKeeping(response.validators, fetchedAt: response.fetchedAt),
                        warnings: named.warnings)
                }
                // An index says nothing of whether the sitemaps below it have changed: it is asked in full each time.
                return await descend(named, via: via, from: url)
            }
        }
    }

    private func descend(_ index: NamedAddresses, via: String, from url: WebAddress) async -> Discovery {
        var found = index.candidates
        var warnings = index.warnings
        var failures: [Setback] = []
        var seen: Set<WebAddress> = [url]
        let sitemaps = index.sitemaps.filter { seen.insert($0).inserted }
        if sitemaps.count > Self.maximumSitemaps {
            warnings.append("\(via) names \(sitemaps.count) sitemaps; the first \(Self.maximumSitemaps) are read.")
        }
        for sitemap in sitemaps.prefix(Self.maximumSitemaps) where found.count < Self.maximumAddresses {
            switch await discoverer.answer(of: sitemap, Validators(), for: source) {
            case .unchanged: continue
            case .cancelled: return Discovery(result: .cancelled, via: via)
            case .failed(let setback): failures.append(setback)
            case .answer(let response):
                switch NamedAddresses.inSitemap(response, since: since) {
                case .failure(let failure): failures.append(Setback(failure))
                case .success(let named):
                    found += named.candidates
                    warnings += named.warnings
                }
            }
        }
        if found.isEmpty, let first = failures.first { return Discovery(result: .failed(first), via: via) }
        warnings += failures.map(\.message)
        return Discovery(result: .found(Array(found.prefix(Self.maximumAddresses))), via: via, warnings: warnings)
    }
}
