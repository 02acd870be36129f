import Glibc

/// Standard output and standard error, written whole: one call a line, so that lines of several tasks do not mix.
struct StandardStream: Sendable {
    static let output = StandardStream(descriptor: STDOUT_FILENO)
    static let error = StandardStream(descriptor: STDERR_FILENO)

    let descriptor: Int32

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether colour is welcome: a terminal, and nobody said NO_COLOR (no-color.org) or has a dumb one.
    var takesColour: Bool {
        isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
    }

    /// In characters; 80 by 24 where the terminal does not say.
    var terminalSize: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Returns whether everything went out: a reader that has gone away is no reason to fail a run.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    @discardableResult
    func writeLine(_ text: String) -> Bool { write(Array((text + "\n").utf8)) }
}
