import Foundation

/// Processes that a process of ours has started, told from each other by a word that they were started with.
enum Processes {
    /// What was waited for did not come: a test that fails says more than one that never ends.
    struct Missed: Error, CustomStringConvertible {
        var description: String
    }

    /// Looks, a twentieth of a second or more apart, after which nothing is waited for any longer. They are counted, and not timed: a
    /// machine that stands still for minutes must fail no test.
    private static let mostLooks = 6000

    /// Waits for one that is past its beginning, and does something to it or its parent at once.
    @discardableResult
    static func child(
        of parent: Int32, with word: String, then act: @escaping @Sendable (Int32) -> Void = { _ in }
    ) async throws -> Int32 {
        try await wait("a worker of process \(parent) with \(word)") {
            if let found = children(of: parent).first(where: {
                text("/proc/\($0)/cmdline").contains(word) && ignoresTermination($0)
            }) {
                act(found)
                return found
            }
            if isGone(parent) { throw Missed(description: "process \(parent) ended without a worker with \(word)") }
            return nil
        }
    }

    /// Waits until it has computed for a while longer than it has by now.
    static func waitForWork(of id: Int32) async throws {
        let before = processorTime(of: id)
        try await wait("process \(id) to compute") { isGone(id) || processorTime(of: id) >= before + 5 ? () : nil }
    }

    static func waitForEnd(of id: Int32) async throws { try await wait("the end of process \(id)") { isGone(id) ? () : nil } }

    /// On a thread of its own: the pool's may be busy with other tests for longer than what is looked for lasts.
    private static func wait<Found: Sendable>(
        _ what: String, _ look: @escaping @Sendable () throws -> Found?
    ) async throws -> Found {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        for number in 0..<mostLooks {
                            if let found = try look() { return found }
                            usleep(number < 200 ? 5000 : 50_000)
                        }
                        throw Missed(description: "waited in vain for \(what)")
                    })
            }
        }
    }

    /// Whether it holds nothing any more. The first thread of a process that was killed may be dead before the others are.
    private static func isGone(_ id: Int32) -> Bool {
        let fields = fields(of: id)
        return fields.count < 18 || fields[0] == "Z" && (Int(fields[17]) ?? 0) <= 1
    }

    private static func children(of parent: Int32) -> [Int32] {
        guard let tasks = opendir("/proc/\(parent)/task") else { return [] }
        defer { closedir(tasks) }
        var found: [Int32] = []
        while let entry = readdir(tasks) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard Int32(name) != nil else { continue }
            found += text("/proc/\(parent)/task/\(name)/children").split(separator: " ").compactMap { Int32($0) }
        }
        return found
    }

    /// The first thing that a worker sees to.
    private static func ignoresTermination(_ id: Int32) -> Bool {
        guard let line = text("/proc/\(id)/status").split(separator: "\n").first(where: { $0.hasPrefix("SigIgn:") }),
            let mask = UInt64(line.split(separator: "\t").last ?? "", radix: 16)
        else { return false }
        return mask & 1 << UInt64(SIGTERM - 1) != 0
    }

    /// In hundredths of a second.
    private static func processorTime(of id: Int32) -> Int {
        let fields = fields(of: id)
        return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : .max
    }

    /// Of `/proc/ID/stat`, behind the name.
    private static func fields(of id: Int32) -> [Substring] {
        text("/proc/\(id)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    }

    private static func text(_ path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
