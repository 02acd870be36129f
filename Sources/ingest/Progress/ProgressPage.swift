/// What is drawn of a run's progress: a bar for each host that is not done, and a line for all.
struct ProgressPage {
    /// More bars than that tell nobody anything.
    static let mostBars = 8

    /// Of the terminal.
    let columns: Int
    let rows: Int
    let paint: Paint

    func lines(_ progress: RunProgress, now: Double) -> [String] {
        let unfinished = progress.unfinished
        let room = max(1, min(Self.mostBars, rows - 4))
        let shown = unfinished.prefix(room)
        let nameWidth = min(max(12, columns / 3), shown.map { Self.name($0).count }.max() ?? 0)
        var lines = shown.map { bar($0, nameWidth: nameWidth, now: now) }
        if unfinished.count > shown.count { lines.append(paint.faint(cut("… and \(unfinished.count - shown.count) more hosts"))) }
        return lines + [paint.bold(cut(total(progress, now: now)))]
    }

    private func total(_ progress: RunProgress, now: Double) -> String {
        var parts: [String] = []
        if progress.sourcesLeft > 0 { parts.append("\(CountedNoun.of(progress.sourcesLeft, "source")) to ask") }
        if progress.found > 0 {
            parts.append(
                "\(progress.done) of \(CountedNoun.of(progress.found, "document")), \(progress.found - progress.done) left")
        }
        if progress.failed > 0 { parts.append("\(progress.failed) failed") }
        if let rate = progress.rate(now: now) { parts.append(Self.rate(rate)) }
        if let left = progress.timeLeft(now: now), left > 0 { parts.append("about \(Self.time(left)) to go") }
        return parts.isEmpty ? "finishing" : parts.joined(separator: "; ")
    }

    private func bar(_ host: HostProgress, nameWidth: Int, now: Double) -> String {
        let name = Self.padded(String(Self.name(host).prefix(nameWidth)), to: nameWidth)
        let figures = [
            "\(host.done)/\(host.found)", host.rate(now: now).map(Self.rate) ?? "",
            host.timeLeft(now: now).map(Self.time) ?? "",
        ]
        let text = Self.padded(figures[0], to: 9) + " " + Self.padded(figures[1], to: 9) + " " + figures[2]
        // Two blanks, two brackets, six characters for the time, and one column that stays free.
        let width = columns - nameWidth - 9 - 9 - 6 - 7
        guard width >= 5 else { return cut("\(name) \(figures.filter { !$0.isEmpty }.joined(separator: " "))") }
        let length = min(width, 40)
        let full = host.found > 0 ? min(length, host.done * length / host.found) : 0
        let filled = paint.good(String(repeating: "#", count: full))
        return "\(name) [\(filled)\(String(repeating: "-", count: length - full))] \(text)"
    }

    private func cut(_ text: String) -> String { String(text.prefix(max(1, columns - 1))) }

    private static func name(_ host: HostProgress) -> String {
        host.host.isEmpty ? "this machine" : VisibleText.escaped(host.host)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// `0.5/s`, `12/s`; below one in ten seconds by the minute: `3/min`.
    static func rate(_ perSecond: Double) -> String {
        if perSecond >= 10 { return "\(Int(perSecond.rounded()))/s" }
        if perSecond >= 0.1 {
            let tenths = Int((perSecond * 10).rounded())
            return "\(tenths / 10).\(tenths % 10)/s"
        }
        return "\(max(1, Int((perSecond * 60).rounded())))/min"
    }

    /// `8s`, `3min`, `2h5m`, never more than six characters below a hundred hours.
    static func time(_ seconds: Double) -> String {
        let whole = Int(min(seconds.rounded(.up), 359_999))
        switch whole {
        case ..<60: return "\(whole)s"
        case ..<3600: return "\((whole + 59) / 60)min"
        default: return "\(whole / 3600)h\(whole % 3600 / 60)m"
        }
    }
}
