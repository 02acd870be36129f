import Documents
import Hashing

/// One document's way through a run: fetched or read, archived, derived, entered.
///
/// Whatever is wrong with a document ends in its outcome. Only what the run itself cannot live without throws.
struct DocumentPass: Sendable {
    let source: Source
    let orders: RunOrders
    let ports: RunPorts
    let registrar: Registrar
    let slots: Slots

    func perform(_ document: Errand.Document) async -> Ending {
        do {
            switch document.target {
            case .web(let url): return try await fetch(url, document.state)
            case .file(let path): return try await read(path, document.state)
            }
        } catch is CancellationError {
            // It was being read, and there was no time left for it.
            return .putBack
        } catch {
            return .fault(error)
        }
    }

    private func fetch(_ url: WebAddress, _ state: URLState) async throws -> Ending {
        let validators = Conditions.validators(for: state, now: ports.now())
        let response: FetchResponse
        switch await ports.transport.fetch(FetchRequest(url, purpose: .document, validators: validators, source: source.name)) {
        case .failure(let failure):
            if failure.code == .cancelled || Task.isCancelled { return .putBack }
            return .outcome(try await giveUp(Setback(failure), state))
        case .success(let answer): response = answer
        }
        // Nothing has been written yet: the next run asks again.
        if Task.isCancelled { return .putBack }
        if response.isNotModified {
            return .outcome(
                validators.isEmpty
                    ? try setBack(.unaskedNotModified(url), state) : try unchanged(state, httpStatus: 304, at: response.fetchedAt)
            )
        }
        let page: Page
        switch Page.of(response) {
        case .failure(let setback):
            if let outcome = try await wall(in: response, after: setback, state) { return .outcome(outcome) }
            return .outcome(try await giveUp(setback, state, at: response.fetchedAt, httpStatus: response.status))
        case .success(let document): page = document
        }
        var state = state
        state.validators = Conditions.worthKeeping(response.validators, fetchedAt: response.fetchedAt)
        return .outcome(
            try await keep(page, retrieval(of: response, state), .http(response), state, fetchedAt: response.fetchedAt))
    }

    /// A wall that came as a refusal is one like any other: kept in the archive and named for what it is. `nil` where it is none.
    private func wall(in response: FetchResponse, after refusal: Setback, _ state: URLState) async throws -> DocumentOutcome? {
        guard let refused = RefusedPage(response) else { return nil }
        let told = retrieval(of: response, state)
        guard let record = try await slots.hold({ try await refused.wall(told, ports.deriver) }) else { return nil }
        return try await keep(
            refused.page, told, .http(response), state, fetchedAt: response.fetchedAt, refused: (record, refusal))
    }

    private func retrieval(of response: FetchResponse, _ state: URLState) -> Retrieval {
        var retrieval = Retrieval(response, source: source.name, discoveredVia: state.discoveredVia, hint: state.hint)
        describe(&retrieval)
        return retrieval
    }

    private func read(_ path: String, _ state: URLState) async throws -> Ending {
        if Task.isCancelled { return .putBack }
        var bytes: [UInt8]
        do throws(SavedFileError) {
            bytes = try ports.files.bytes(of: path, limit: orders.maximumFileSize)
        } catch {
            return .outcome(try setBack(Setback(error), state))
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            guard let unpacked = ports.gunzip(bytes) else { return .outcome(try setBack(.unpackable(path), state)) }
            bytes = unpacked
        }
        guard let (page, name) = Page.of(file: path, unpacked: bytes) else {
            return .outcome(try setBack(.unsupportedMediaType(nil, of: path), state))
        }
        var retrieval = Retrieval()
        retrieval.source = source.name
        retrieval.discoveredVia = state.discoveredVia
        retrieval.fileName = name
        retrieval.fetchedAt = ports.now()
        describe(&retrieval)
        let readAt = retrieval.fetchedAt ?? state.acceptedAt
        let payload = Exchange.Payload.file(path: path, mediaType: page.mediaType.rawValue, bytes: bytes, readAt: readAt)
        return .outcome(try await keep(page, retrieval, payload, state, fetchedAt: readAt))
    }

    private func describe(_ retrieval: inout Retrieval) {
        retrieval.sourceTags = source.tags
        retrieval.sourceLanguage = source.language
    }

    /// Archive, then record, then ledger: whatever dies in between leaves nothing that the next run cannot finish.
    ///
    /// - Parameter refused: the record that a page was judged by that came as no success, and what it came with
    private func keep(
        _ page: Page, _ retrieval: Retrieval, _ payload: Exchange.Payload, _ state: URLState, fetchedAt: Timestamp,
        refused: (record: Record, setback: Setback)? = nil
    ) async throws -> DocumentOutcome {
        let rawSHA256 = Digest(.sha256, of: page.bytes).hex
        var state = state
        state.lastFetchedAt = fetchedAt
        if state.isSettled, state.rawSHA256 == rawSHA256 {
            return try unchanged(state, httpStatus: retrieval.status, at: fetchedAt)
        }
        state.rawSHA256 = rawSHA256
        var retrieval = retrieval
        if source.keepRaw {
            retrieval.archive = try ports.archive.append(
                Exchange(
                    payload, source: source.name, discoveredVia: state.discoveredVia, hint: state.hint, sourceTags: source.tags,
                    sourceLanguage: source.language))
        }
        let told = retrieval
        switch try await derived(page, told, refused?.record) {
        case .failure(let failure):
            return try await giveUp(Setback(failure), state, at: fetchedAt, httpStatus: told.status, archive: told.archive)
        case .success(let record):
            guard orders.keep.contains(record.quality.status) else {
                return try await giveUp(
                    .rejected(record.quality.status, after: refused?.setback), state, at: fetchedAt, httpStatus: told.status,
                    archive: told.archive)
            }
            return try await registrar.enter(record, state, source: source.name, fetchedAt: fetchedAt, archive: told.archive)
        }
    }

    /// A record that was made before the page had a place in the archive lacks nothing but that.
    private func derived(
        _ page: Page, _ retrieval: Retrieval, _ made: Record?
    ) async throws -> Result<Record, DerivationFailure> {
        guard var record = made else { return try await slots.hold { try await ports.deriver.derive(page, retrieval) } }
        record.provenance.warc = retrieval.archive
        return .success(record)
    }

    /// The page came to nothing this time. Where the feed gave the whole text, the record is made of that; the address keeps its
    /// failure and is asked for again all the same.
    private func giveUp(
        _ setback: Setback, _ state: URLState, at fetchedAt: Timestamp? = nil, httpStatus: Int? = nil,
        archive: ArchiveLocation? = nil
    ) async throws -> DocumentOutcome {
        guard let text = FeedText(state, after: setback) else {
            return try setBack(setback, state, at: fetchedAt, httpStatus: httpStatus, archive: archive)
        }
        let takenAt = fetchedAt ?? ports.now()
        var retrieval = text.retrieval(state, source: source, takenAt: takenAt)
        if source.keepRaw {
            retrieval.archive = try ports.archive.append(
                Exchange(
                    .feedText(url: text.url, html: text.html, takenAt: takenAt), source: source.name,
                    discoveredVia: state.discoveredVia, hint: state.hint, sourceTags: source.tags,
                    sourceLanguage: source.language))
        }
        let told = retrieval
        guard case .success(let record) = try await slots.hold({ try await ports.deriver.derive(text.page, told) }),
            record.quality.status.isArticle, orders.keep.contains(record.quality.status)
        else { return try setBack(setback, state, at: fetchedAt, httpStatus: httpStatus, archive: archive) }
        var outcome = try await registrar.enter(
            record, put(off: state, setback, at: takenAt), source: source.name, fetchedAt: takenAt, archive: told.archive,
            isSettled: false)
        outcome.reason = outcome.reason ?? FeedText.reason
        outcome.message = outcome.message ?? "\(setback.message) The feed's own text was taken instead."
        outcome.httpStatus = setback.httpStatus ?? httpStatus
        return outcome
    }

    private func put(off state: URLState, _ setback: Setback, at moment: Timestamp) -> URLState {
        var state = state
        state.outcome = setback.code
        state.failures += 1
        state.nextTryAt = setback.nextTry(failures: state.failures, now: moment)
        return state
    }

    private func unchanged(_ state: URLState, httpStatus: Int?, at fetchedAt: Timestamp) throws -> DocumentOutcome {
        var state = state
        state.outcome = DocumentOutcome.Kind.unchanged.rawValue
        state.failures = 0
        state.nextTryAt = nil
        try ports.ledger.commit(state, version: nil)
        return DocumentOutcome(
            source: source.name, url: state.url, kind: .unchanged, httpStatus: httpStatus, documentID: state.documentID,
            fetchedAt: fetchedAt)
    }

    private func setBack(
        _ setback: Setback, _ state: URLState, at fetchedAt: Timestamp? = nil, httpStatus: Int? = nil,
        archive: ArchiveLocation? = nil
    ) throws -> DocumentOutcome {
        try ports.ledger.commit(put(off: state, setback, at: fetchedAt ?? ports.now()), version: nil)
        return DocumentOutcome(
            source: source.name, url: state.url, kind: setback.kind, reason: setback.code, message: setback.message,
            httpStatus: setback.httpStatus ?? httpStatus, archive: archive, fetchedAt: fetchedAt)
    }
}
