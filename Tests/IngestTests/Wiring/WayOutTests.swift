import Glibc
import Store
import TestSupport
import Testing

@testable import ingest

@Suite("The way out of a failure")
struct WayOutTests {
    @Test(
        "what a person can mend has a sentence that says how",
        arguments: [
            (StoreError.Code.held, "ended"), (.diskFull, "df -h"), (.readOnly, "findmnt -T /var/lib/ingest"),
            (.outOfDescriptors, "ulimit -n"), (.io, "dmesg"),
        ])
    func sentences(code: StoreError.Code, words: String) {
        let error = StoreError(code, path: "/var/lib/ingest/state.db", "it failed")
        #expect(WayOut.sentence(error)?.contains(words) == true)
    }

    @Test("who may not is told whose it is, the nearest folder that there is deciding")
    func denied() throws {
        let error = StoreError(.denied, path: "/proc/nowhere/at/all", "cannot open it")
        #expect(WayOut.sentence(error, effectiveUser: 1000)?.hasPrefix("it belongs to root: use sudo") == true)
        #expect(WayOut.sentence(error, effectiveUser: 0)?.contains("even root") == true)
    }

    @Test("a file where a folder should be is no failing disk")
    func fileInTheWay() {
        let error = StoreError(.io, path: "/etc/passwd/state.db", errno: ENOTDIR, "cannot open it")
        #expect(WayOut.sentence(error)?.hasPrefix("something else than a folder stands there") == true)
    }

    @Test("a damaged ledger names its own way out")
    func damaged() {
        #expect(WayOut.sentence(StoreError(.damaged, path: "/x", "Run this")) == nil)
    }

    @Test("users have names, or numbers where they have none")
    func users() {
        #expect(SystemUser(id: 0).name == "root")
        #expect(SystemUser(id: 3_999_999_999).name == "user 3999999999")
    }
}
