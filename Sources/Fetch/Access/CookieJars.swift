import Documents
import Synchronization

/// The cookies of each source that keeps some, in memory only. One source never sees another's.
final class CookieJars: Sendable {
    /// Of one source. The oldest go first.
    static let most = 200
    /// Bytes of the field that is sent.
    static let longestField = 8192

    private let jars = Mutex<[String: [Cookie]]>([:])

    /// Keeps what an answer sets.
    func note(_ setCookies: [String], from url: WebAddress, source: String, now: Timestamp) {
        guard !setCookies.isEmpty else { return }
        jars.withLock { jars in
            var jar = jars[source, default: []]
            for cookie in setCookies.prefix(Self.most).compactMap({ Cookie($0, from: url, now: now) }) {
                jar.removeAll { $0.identity == cookie.identity }
                if !cookie.isExpired(at: now) { jar.append(cookie) }
            }
            jars[source] = jar.suffix(Self.most)
        }
    }

    /// The value of the `Cookie` field for an address; `nil` where there is nothing to send. Longer paths first (RFC 6265, 5.4).
    func value(for url: WebAddress, source: String, now: Timestamp) -> String? {
        let jar = jars.withLock { $0[source] ?? [] }
        let fitting = jar.enumerated().filter { $0.element.belongs(to: url) && !$0.element.isExpired(at: now) }
            .sorted { (-$0.element.path.utf8.count, $0.offset) < (-$1.element.path.utf8.count, $1.offset) }
        var value = ""
        for (_, cookie) in fitting {
            let pair = "\(cookie.name)=\(cookie.value)"
            guard value.utf8.count + pair.utf8.count + 2 <= Self.longestField else { break }
            value += value.isEmpty ? pair : "; " + pair
        }
        return value.isEmpty ? nil : value
    }
}
