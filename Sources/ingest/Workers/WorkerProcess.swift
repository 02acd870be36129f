import CLinux
import Glibc

/// A process of this same program that reads pages, and its end of the line. For one thread only: the process dies with the
/// thread that made it (`WorkerCommand` asks the kernel for that), so that none is left behind however this one ends.
final class WorkerProcess {
    /// How a process ended.
    struct End {
        /// Of `wait4`.
        var status: Int32
        /// The most memory it ever had, in bytes.
        var mostMemory: Int
        /// What it wrote to standard error: the runtime's last words.
        var words: String

        /// The signal that it died of, if it did.
        var signal: Int32? { status & 0x7F == 0 ? nil : status & 0x7F }
    }

    let channel: WorkerChannel
    let id: pid_t
    private let words: Int32
    private var isReaped = false

    /// Seconds that a new one has to get ready.
    private static let startLimit: Int64 = 60

    /// Starts one, and waits until it is ready.
    ///
    /// - Parameters:
    ///   - arguments: behind the program's name
    ///   - patience: called again and again until it is ready; what it throws ends the wait
    init(_ program: String, _ arguments: [String], _ patience: @escaping () throws -> Void) throws {
        var pair: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
            throw WorkerFault("open a socket", errno: errno)
        }
        WorkerChannel.makeRoom(pair[0])
        channel = WorkerChannel(descriptor: pair[0], limit: WorkerAnswer.mostBytes)
        let words = memfd_create("ingest-worker", ingest_memfd_cloexec)
        guard words >= 0 else {
            let number = errno
            for descriptor in pair { close(descriptor) }
            throw WorkerFault("open a file in memory", errno: number)
        }
        self.words = words
        let spawned = Result { try Self.spawn(program, arguments, socket: pair[1], words: words) }
        // Before anything is waited for: with this end still open here, the worker's death would not be heard.
        close(pair[1])
        switch spawned {
        case .success(let process): id = process
        case .failure(let error):
            close(pair[0])
            close(words)
            throw error
        }
        var time = WatchedTime(from: Clock.monotonic)
        let greeting: WorkerFrame
        do {
            greeting = try channel.receive { isStill in
                try patience()
                if isStill, self.hasEnded { throw WorkerChannel.Fault.closed }
                time.look(at: Clock.monotonic)
                if time.elapsed > Self.startLimit * Clock.second {
                    throw WorkerFault("a worker process did not get ready in time")
                }
            }
        } catch is WorkerChannel.Fault {
            let end = end()
            throw WorkerFault("a worker process could not start (status \(end.status)): \(end.words)")
        }
        guard greeting.kind == .ready else { throw WorkerFault(String(decoding: greeting.bytes, as: UTF8.self)) }
    }

    deinit {
        if !isReaped { _ = end(killing: true) }
        close(channel.descriptor)
        close(words)
    }

    /// Waits for its end, or makes it end. It has hung up already, or never will.
    func end(killing: Bool = false) -> End {
        if killing { kill(id, SIGKILL) }
        var status: Int32 = 0
        var usage = rusage()
        let began = Clock.monotonic
        while true {
            let found = wait4(id, &status, WNOHANG, &usage)
            if found == id || found < 0 && errno != EINTR { break }
            // What hangs up and lives on has something else in mind.
            if Clock.monotonic - began > Clock.second { kill(id, SIGKILL) }
            usleep(1000)
        }
        isReaped = true
        return End(status: status, mostMemory: usage.ru_maxrss * 1024, words: lastWords)
    }

    /// Whether it is dead. The socket does not always tell: a process that is just being started by another thread has a copy of
    /// everything that was open here, for as long as that takes.
    var hasEnded: Bool {
        var end = siginfo_t()
        return isReaped || waitid(P_PID, id_t(id), &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end._sifields._sigchld.si_pid == id
    }

    /// Nanoseconds of processor time that it has used; `nil` once it is gone.
    var processorTime: Int64? {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
        return Int64(time.tv_sec) * Clock.second + Int64(time.tv_nsec)
    }

    private var lastWords: String {
        var bytes = [UInt8](repeating: 0, count: 500)
        let count = pread(words, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
    }

    /// Ours, but for the runtime's own look at a crash: it takes longer than a page, and nobody would see it.
    private static var environment: [String] {
        var words: [String] = []
        var next = environ
        while let word = next.pointee {
            words.append(String(cString: word))
            next += 1
        }
        return words.filter { !$0.hasPrefix("SWIFT_BACKTRACE=") } + ["SWIFT_BACKTRACE=enable=no"]
    }

    /// The socket is its standard input; nothing else of ours is open there.
    private static func spawn(_ program: String, _ arguments: [String], socket: Int32, words: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, words, STDERR_FILENO)
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let argv = (["ingest"] + arguments).map { strdup($0) } + [nil]
        let environment = Self.environment.map { strdup($0) } + [nil]
        defer { for word in argv + environment { free(word) } }
        var id = pid_t()
        let code = posix_spawn(&id, program, &actions, &attributes, argv, environment)
        guard code == 0 else { throw WorkerFault("start this program", errno: code) }
        return id
    }
}
