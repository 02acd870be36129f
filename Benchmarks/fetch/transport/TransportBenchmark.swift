import Documents
import Fetch
import FoundationEssentials

/// Fetches a list of addresses through the program's whole transport (redirects, robots.txt, politeness, libcurl, content codings)
/// and throws the answers away: `transport-benchmark FILE CONNECTIONS`. What the extractor costs is not in it; see speed.py.
@main
enum TransportBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let connections = Int(arguments[2]) else {
            print("usage: transport-benchmark FILE CONNECTIONS")
            return
        }
        let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
        let urls = text.split(separator: "\n").compactMap { WebAddress(String($0)) }
        var configuration = PoliteWeb.Configuration(
            userAgent: "ingest/1.0 (+https://example.org/contact)", now: { Timestamp(seconds: 1_763_899_200) })
        configuration.maxConcurrent = connections
        configuration.maxPerHost = connections
        configuration.delayPerHost = .zero
        configuration.allowPrivateAddresses = true
        let web = PoliteWeb(configuration)
        let start = ContinuousClock.now
        var (whole, bytes) = (0, 0)
        await withTaskGroup(of: Int?.self) { group in
            var next = 0
            func add() {
                guard next < urls.count else { return }
                let url = urls[next]
                next += 1
                group.addTask {
                    switch await web.fetch(FetchRequest(url)) {
                    case .success(let answer) where answer.isSuccess: answer.body.count
                    default: nil
                    }
                }
            }
            // As many as a run has under way: more than there are connections.
            for _ in 0..<(4 * connections) { add() }
            for await size in group {
                if let size { (whole, bytes) = (whole + 1, bytes + size) }
                add()
            }
        }
        let (seconds, attoseconds) = start.duration(to: .now).components
        web.shutdown()
        print("{\"fetched\": \(whole), \"bytes\": \(bytes), \"seconds\": \(Double(seconds) + Double(attoseconds) / 1e18)}")
    }
}
