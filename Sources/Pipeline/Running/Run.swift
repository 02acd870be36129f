import Documents

/// One pass over the sources that are due: discover, fetch, derive, write, remember.
///
/// Cancel the task that performs it to stop: nothing new begins, what has been archived is finished, the rest is as if it had
/// not been started, and the manifest says so.
public struct Run: Sendable {
    let orders: RunOrders
    let ports: RunPorts

    public init(_ orders: RunOrders, _ ports: RunPorts) {
        self.orders = orders
        self.ports = ports
    }

    public func perform() async -> RunReport {
        var book = RunBook(orders, ports)
        book.open()
        let registrar = Registrar(ports)
        let slots = Slots(orders.derivations)
        let scout = scout
        await withTaskGroup(of: Return.self) { group in
            while true {
                while !Task.isCancelled, let errand = book.nextErrand() {
                    let lane = book.lane(of: errand)
                    switch errand {
                    case .scout(let index):
                        let pass = book.passes[index]
                        group.addTask {
                            let answer = await survey(pass, scout)
                            return Return(source: index, lane: lane, news: .survey(answer))
                        }
                    case .document(let index, let document):
                        let pass = DocumentPass(
                            source: book.passes[index].source, orders: orders, ports: ports, registrar: registrar, slots: slots)
                        group.addTask {
                            Return(source: index, lane: lane, news: .ending(await pass.perform(document)))
                        }
                    }
                }
                guard let back = await group.next() else { break }
                book.take(back)
                if book.hasFault { group.cancelAll() }
            }
        }
        return book.close(isCancelled: Task.isCancelled)
    }

    var scout: Scout {
        Scout(
            discoverer: Discoverer(
                transport: ports.transport, files: ports.files, gunzip: ports.gunzip,
                maximumFileSize: orders.maximumFileSize),
            ledger: ports.ledger, isForced: orders.isForced)
    }

    private func survey(_ pass: SourcePass, _ scout: Scout) async -> Return.SurveyAnswer {
        do {
            return try await scout.survey(pass.source, pass.state, now: ports.now(), accepts: true).map { .survey($0) }
                ?? .putBack
        } catch {
            return .fault(error)
        }
    }

    /// What an errand comes back with.
    struct Return: Sendable {
        enum SurveyAnswer: Sendable {
            case survey(Survey)
            case putBack
            case fault(any Error)
        }

        enum News: Sendable {
            case survey(SurveyAnswer)
            case ending(Ending)
        }

        var source: Int
        var lane: String
        var news: News
    }
}
