import Documents
import Feeds

/// Reads a feed, and where it is paged (RFC 5005) goes on to its further pages while they may have something that was missed.
///
/// A page that names nothing new ends the walk, as do the source's limits. Only pages of the feed's own origin are asked for, each
/// once. That a further page fails is a warning: the first one was read.
struct FeedWalk {
    let discoverer: Discoverer
    let source: Source

    func discover(
        _ url: WebAddress, asking validators: Validators, isNew: (WebAddress) throws -> Bool
    ) async throws -> Discovery {
        let via = url.text
        switch await discoverer.answer(of: url, validators, for: source) {
        case .unchanged: return Discovery(result: .unchanged, via: via)
        case .cancelled: return Discovery(result: .cancelled, via: via)
        case .failed(let setback): return Discovery(result: .failed(setback), via: via)
        case .answer(let response):
            switch NamedAddresses.inFeed(response, includingPodcasts: source.keepsPodcasts) {
            case .failure(let failure): return Discovery(result: .failed(Setback(failure)), via: via)
            case .success(let named):
                var discovery = Discovery(
                    result: .found(named.candidates), via: via,
                    validators: Conditions.worthKeeping(response.validators, fetchedAt: response.fetchedAt),
                    rhythm: named.rhythm, warnings: named.warnings)
                try await goOn(from: named, at: url, &discovery, isNew: isNew)
                return discovery
            }
        }
    }

    private func goOn(
        from first: NamedAddresses, at url: WebAddress, _ discovery: inout Discovery, isNew: (WebAddress) throws -> Bool
    ) async throws {
        var found = first.candidates
        var page = first
        var seen: Set<WebAddress> = [url.withoutFragment]
        for _ in 1..<max(1, source.maxPages) {
            var hasNew = false
            for candidate in page.candidates where !hasNew && source.wants(candidate.url.text) {
                hasNew = try isNew(candidate.url)
            }
            guard hasNew, found.count < source.maxNewPerRun, let next = page.next?.withoutFragment, next.origin == url.origin,
                seen.insert(next).inserted
            else { break }
            switch await discoverer.answer(of: next, Validators(), for: source) {
            case .unchanged: return
            case .cancelled: return discovery.result = .cancelled
            case .failed(let setback): return discovery.warnings.append(setback.message)
            case .answer(let response):
                switch NamedAddresses.inFeed(response, includingPodcasts: source.keepsPodcasts) {
                case .failure(let failure): return discovery.warnings.append("\(next): \(failure.message)")
                case .success(let named):
                    found += named.candidates
                    discovery.warnings += named.warnings
                    discovery.result = .found(found)
                    page = named
                }
            }
        }
    }
}
