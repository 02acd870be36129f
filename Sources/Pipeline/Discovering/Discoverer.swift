import Documents
import Feeds

/// Asks a source's feed, sitemap, page, list or folder what it names.
struct Discoverer: Sendable {
    let transport: any Transport
    let files: any SavedFiles
    let gunzip: @Sendable ([UInt8]) -> [UInt8]?
    let maximumFileSize: Int

    /// - Parameter isNew: whether an address that is named is not known yet
    func discover(
        _ source: Source, asking validators: Validators, now: Timestamp, isNew: (WebAddress) throws -> Bool
    ) async throws -> Discovery {
        switch source.discovery {
        case .feed(let url):
            return try await FeedWalk(discoverer: self, source: source).discover(url, asking: validators, isNew: isNew)
        case .page(let url):
            return await ask(url, validators, for: source)
        case .sitemap(let url):
            let since = source.maxAge.map { now.advanced(bySeconds: -$0) }
            return await SitemapWalk(discoverer: self, source: source, since: since).discover(url, asking: validators)
        case .urls(let urls):
            return Discovery(result: .found(urls.map { Candidate(url: $0) }), via: "urls")
        case .urlList(let path):
            return list(path)
        case .files(let pattern):
            do throws(SavedFileError) {
                return Discovery(result: .files(try files.paths(matching: pattern)), via: pattern)
            } catch {
                return Discovery(result: .failed(Setback(error)), via: pattern)
            }
        }
    }

    private func list(_ path: String) -> Discovery {
        do throws(SavedFileError) {
            let named = NamedAddresses.inList(try files.bytes(of: path, limit: maximumFileSize), path: path)
            return Discovery(result: .found(named.candidates), via: path, warnings: named.warnings)
        } catch {
            return Discovery(result: .failed(Setback(error)), via: path)
        }
    }

    private func ask(_ url: WebAddress, _ validators: Validators, for source: Source) async -> Discovery {
        switch await answer(of: url, validators, for: source) {
        case .unchanged: return Discovery(result: .unchanged, via: url.text)
        case .cancelled: return Discovery(result: .cancelled, via: url.text)
        case .failed(let setback): return Discovery(result: .failed(setback), via: url.text)
        case .answer(let response):
            switch NamedAddresses.onPage(response) {
            case .failure(let failure): return Discovery(result: .failed(Setback(failure)), via: url.text)
            case .success(let named):
                return Discovery(
                    result: .found(named.candidates), via: url.text,
                    validators: Conditions.worthKeeping(response.validators, fetchedAt: response.fetchedAt),
                    warnings: named.warnings)
            }
        }
    }

    enum Answer {
        case answer(FetchResponse)
        case unchanged
        case failed(Setback)
        case cancelled
    }

    func answer(of url: WebAddress, _ validators: Validators, for source: Source) async -> Answer {
        let request = FetchRequest(url, purpose: .discovery, validators: validators, source: source.name)
        switch await transport.fetch(request) {
        case .failure(let failure):
            return failure.code == .cancelled || Task.isCancelled ? .cancelled : .failed(Setback(failure))
        case .success(let response):
            if response.isNotModified { return validators.isEmpty ? .failed(.unaskedNotModified(url)) : .unchanged }
            if let setback = Setback(response) { return .failed(setback) }
            var plain = response
            if plain.body.starts(with: [0x1F, 0x8B]), let body = gunzip(plain.body) { plain.body = body }
            return .answer(plain)
        }
    }
}
