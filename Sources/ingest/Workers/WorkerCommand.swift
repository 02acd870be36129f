import ArgumentParser
import CLinux
import Documents
import Glibc

/// `ingest worker`: what the program starts of itself to read strangers' pages. Not for people.
///
/// Frames come and go on standard input, which is a socket. It reads one page after another until the socket is closed.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Read pages for another process of this program.", shouldDisplay: false)

    @OptionGroup var global: GlobalOptions

    @Option var siteRules: [String] = []

    @Flag var noAnnotations = false

    /// Bytes that no page may make it go beyond.
    @Option var memory: Int

    static func arguments(_ settings: ExtractSettings, data: String, _ limits: WorkerLimits) -> [String] {
        ["worker", "--data", data, "--memory", String(limits.mostMemory)]
            + settings.siteRules.flatMap { ["--site-rules=\($0)"] } + (settings.annotations ? [] : ["--no-annotations"])
    }

    func run() async throws {
        ingest_die_with_parent()
        ingest_gain_no_rights()
        // Who stops a run asks the whole group; what is under way is finished all the same.
        for number in [SIGTERM, SIGINT, SIGHUP, SIGPIPE] { signal(number, SIG_IGN) }
        limit(RLIMIT_CORE, soft: 0, hard: 0)
        // Only its last words are written, and they go to memory.
        limit(RLIMIT_FSIZE, soft: 1 << 16, hard: 1 << 16)
        limit(RLIMIT_DATA, soft: memory, hard: memory)
        WorkerChannel.makeRoom(STDIN_FILENO)
        let channel = WorkerChannel(descriptor: STDIN_FILENO, limit: 1 << 30)
        let deriver: ArticleDeriver
        do throws(Recipe.Fault) { deriver = try Recipe(settings, data: global.data).deriver() } catch {
            return try channel.send(WorkerFrame(kind: .fault, bytes: Array(error.message.utf8)))
        }
        do {
            try channel.send(WorkerFrame(kind: .ready, bytes: []))
            while true { try serve(channel, deriver) }
        } catch WorkerChannel.Fault.closed {
            return
        }
    }

    private var settings: ExtractSettings {
        var settings = ExtractSettings()
        settings.siteRules = siteRules
        settings.annotations = !noAnnotations
        return settings
    }

    private func serve(_ channel: WorkerChannel, _ deriver: ArticleDeriver) throws {
        let request = try WorkerRequest(try channel.receive())
        let (page, retrieval) = try request.document(try channel.receive())
        limit(RLIMIT_DATA, soft: request.memory, hard: memory)
        var answer = deriver.record(of: page, retrieval)
        if case .failure(let failure) = answer, failure.code == "out_of_memory" {
            answer = .failure(.overMemory(request.memory))
        }
        try channel.send(WorkerAnswer.frame(answer))
        // What a large page took would stay with this process for as long as it lives.
        if page.bytes.count > WorkerLimits.largePage { malloc_trim(0) }
    }

    private func limit(_ resource: __rlimit_resource, soft: Int, hard: Int) {
        var limits = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard))
        setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
    }
}
