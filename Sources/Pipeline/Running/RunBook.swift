import Documents

/// The run's own account: what is still to be done, what came of the rest. Held by one task, so that nothing needs a lock.
struct RunBook {
    private(set) var passes: [SourcePass] = []
    private(set) var fault: (any Error)?

    private let orders: RunOrders
    private let ports: RunPorts
    private let startedAt: Timestamp
    private var frontier: Frontier<Errand>
    private var notDue: [SourceOutcome] = []
    private var documents: [DocumentOutcome] = []
    /// Something had to be left for the next run.
    private var isCutShort = false

    init(_ orders: RunOrders, _ ports: RunPorts) {
        self.orders = orders
        self.ports = ports
        startedAt = ports.now()
        frontier = Frontier(
            perLane: orders.documentsPerHost, exceptions: [Source.localLane: orders.derivations + 1],
            inTotal: orders.documentsInFlight)
    }

    var hasFault: Bool { fault != nil }

    mutating func open() {
        log(.runStarted, .info, "run \(orders.id) started")
        do {
            for source in orders.sources {
                let state = try source.state(in: ports.ledger)
                if SourcePass.isDue(state, now: startedAt, isForced: orders.isForced) {
                    frontier.add(.scout(passes.count), lane: source.lane)
                    passes.append(SourcePass(source, state))
                } else {
                    notDue.append(state.notDueOutcome)
                }
            }
        } catch {
            fault = error
        }
        ports.watch?.began(sources: passes.count)
    }

    mutating func nextErrand() -> Errand? { hasFault ? nil : frontier.next() }

    func lane(of errand: Errand) -> String {
        switch errand {
        case .scout(let index): passes[index].source.lane
        case .document(_, let document): document.lane
        }
    }

    mutating func take(_ back: Run.Return) {
        frontier.finished(lane: back.lane)
        switch back.news {
        case .survey(.survey(let survey)): take(survey, of: back.source)
        case .ending(.outcome(let outcome)):
            ports.watch?.finished(outcome.kind, host: back.lane)
            take(outcome, of: back.source)
        case .survey(.putBack), .ending(.putBack): isCutShort = true
        case .survey(.fault(let error)), .ending(.fault(let error)): take(error)
        }
    }

    private mutating func take(_ survey: Survey, of index: Int) {
        passes[index].outcome = survey.outcome
        passes[index].validators = survey.validators
        passes[index].retryAfter = survey.retryAfter
        passes[index].rhythm = survey.rhythm
        passes[index].underWay = survey.documents.count
        for document in survey.documents { frontier.add(.document(index, document), lane: document.lane) }
        ports.watch?.found(survey.documents.reduce(into: [:]) { $0[$1.lane, default: 0] += 1 })
        let name = passes[index].source.name
        for warning in survey.warnings { log(.note, .notice, warning, source: name) }
        if survey.outcome.kind == .failed {
            log(.sourceFailed, .warning, survey.outcome.message ?? survey.outcome.reason ?? "failed", source: name)
        }
        finishIfDone(index)
    }

    private mutating func take(_ outcome: DocumentOutcome, of index: Int) {
        documents.append(outcome)
        passes[index].underWay -= 1
        passes[index].counts[outcome.kind, default: 0] += 1
        ports.log.log(outcome.event(run: orders.id))
        finishIfDone(index)
    }

    /// The first one tells why the run stopped; those behind it are mostly the same again.
    private mutating func take(_ error: any Error) {
        isCutShort = true
        if fault == nil { fault = error }
    }

    /// A source that is not finished keeps its due time, so that the next run goes on with it.
    private mutating func finishIfDone(_ index: Int) {
        let pass = passes[index]
        guard pass.isFinished, !hasFault else { return }
        do {
            try ports.ledger.save(pass.finalState(startedAt: startedAt, now: ports.now()))
        } catch {
            return take(error)
        }
        guard pass.outcome?.kind == .succeeded else { return }
        let counts = DocumentOutcome.Kind.allCases.filter { pass.count($0) > 0 }.map { "\(pass.count($0)) \($0.rawValue)" }
        let what = counts.isEmpty ? "nothing to fetch" : counts.joined(separator: ", ")
        log(.sourceFinished, .info, "\(pass.outcome?.found ?? 0) found, \(what)", source: pass.source.name)
    }

    mutating func close(isCancelled: Bool) -> RunReport {
        let isInterrupted = isCutShort || !frontier.drain().isEmpty || (isCancelled && passes.contains { !$0.isFinished })
        let manifest = RunManifest(
            id: orders.id, startedAt: startedAt, finishedAt: ports.now(), generator: orders.generator,
            previousSHA256: previousManifest(), sources: sourceOutcomes(), documents: documents, isInterrupted: isInterrupted)
        var report = RunReport(manifest: manifest, manifestPath: nil, fault: fault)
        if !passes.isEmpty {
            do {
                let (path, sha256) = try ports.manifests.write(manifest)
                report.manifestPath = path
                try ports.ledger.recordRun(
                    id: manifest.id, startedAt: manifest.startedAt, finishedAt: manifest.finishedAt, manifest: path,
                    manifestSHA256: sha256)
            } catch  where report.fault == nil {
                report.fault = error
            } catch {
                log(.note, .error, "the run's manifest could not be written: \(error)")
            }
        }
        log(.runFinished, report.fault == nil ? .info : .error, report.summary)
        return report
    }

    private mutating func previousManifest() -> String? {
        do { return try ports.ledger.latestManifestSHA256() } catch {
            take(error)
            return nil
        }
    }

    /// In the order of the configuration; one that was not reached has no outcome and is not in the manifest.
    private func sourceOutcomes() -> [SourceOutcome] {
        let outcomes = Dictionary(uniqueKeysWithValues: (passes.compactMap(\.outcome) + notDue).map { ($0.source, $0) })
        return orders.sources.compactMap { outcomes[$0.name] }
    }

    private func log(_ name: Event.Name, _ level: Event.Level, _ message: String, source: String? = nil) {
        ports.log.log(Event(name, level, message, run: orders.id, source: source))
    }
}
