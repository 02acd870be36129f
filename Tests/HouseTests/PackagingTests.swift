import Foundation
import Testing

@Suite("Units and package")
struct PackagingTests {
    /// The values of a key in a unit file, comments left out.
    private func values(_ key: String, in unit: String) throws -> [String] {
        try Repository.text("systemd/\(unit)").split(separator: "\n").filter { $0.hasPrefix("\(key)=") }
            .map { String($0.dropFirst(key.count + 1)) }
    }

    @Test("the service runs the installed program as its own user and keeps its state where the program looks for it")
    func service() throws {
        #expect(try values("ExecStart", in: "ingest.service") == ["/usr/bin/ingest run"])
        #expect(try values("Type", in: "ingest.service") == ["oneshot"])
        #expect(try values("User", in: "ingest.service") == ["ingest"])
        #expect(try values("StateDirectory", in: "ingest.service") == ["ingest"])
        #expect(try values("SuccessExitStatus", in: "ingest.service") == ["3 75 143 SIGTERM"])
        #expect(try values("ExecPaths", in: "ingest.service").first?.split(separator: " ").first == "/usr/bin/ingest")
        #expect(try Repository.text("Examples/ingest.toml").contains("directory = \"/var/lib/ingest\""))
        #expect(try Repository.text("debian/ingest.sysusers").hasPrefix("u ingest "))
    }

    @Test("only the timer can be enabled, and it starts the service of its own name")
    func timer() throws {
        #expect(try values("WantedBy", in: "ingest.service") == [])
        #expect(try values("WantedBy", in: "ingest.timer") == ["timers.target"])
        #expect(try values("Unit", in: "ingest.timer") == [])
        #expect(try values("Persistent", in: "ingest.timer") == ["true"])
        #expect(try values("OnCalendar", in: "ingest.timer") == ["*:0/15"])
    }

    @Test("every setting of the sandbox has its reason above it or above its group")
    func reasons() throws {
        var explained = false
        var inService = false
        for line in try Repository.text("systemd/ingest.service").split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "[Service]" { inService = true }
            if line.isEmpty || line.hasPrefix("[") { explained = false }
            if line.hasPrefix("#") { explained = true }
            if inService, line.contains("="), !line.hasPrefix("#") { #expect(explained || line == "Type=oneshot", "\(line)") }
        }
    }

    @Test("debhelper finds the units by way of links", arguments: ["ingest.service", "ingest.timer"])
    func unitsAreLinked(_ unit: String) throws {
        let link = Repository.root.appendingPathComponent("debian/\(unit)").path
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../systemd/\(unit)")
        #expect(try Repository.text("debian/rules").contains(" \(unit)\n"))
    }

    @Test("the maintainer scripts are shell scripts that leave room for debhelper's part", arguments: ["prerm", "postrm"])
    func maintainerScripts(_ name: String) throws {
        let lines = try Repository.text("debian/ingest.\(name)").split(separator: "\n").map(String.init)
        #expect(lines.first == "#!/bin/sh")
        #expect(lines.contains("set -e"))
        #expect(lines.contains("#DEBHELPER#"))
    }

    @Test("purging removes the state, the configuration and the timer's stamp")
    func purge() throws {
        let script = try Repository.text("debian/ingest.postrm")
        for place in ["/var/lib/ingest", "/etc/ingest", "/var/lib/systemd/timers/stamp-ingest.timer"] {
            #expect(script.contains(place), "\(place)")
        }
    }

    @Test("what the package and the install target take exists")
    func installedFilesExist() throws {
        for line in try Repository.text("debian/ingest.install").split(separator: "\n") {
            let source = line.split(separator: " ")[0].replacingOccurrences(of: "/*", with: "")
            #expect(Repository.exists(source), "\(source)")
        }
        for list in ["debian/ingest.manpages", "debian/ingest.docs"] {
            for line in try Repository.text(list).split(separator: "\n") { #expect(Repository.exists(String(line)), "\(line)") }
        }
    }

    @Test("each library is asked for by Package.swift, the Makefile and debian/control alike")
    func librariesAgree() throws {
        let package = try Repository.text("Package.swift")
        let libraries = Set(package.split(separator: "apt: \"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
            .union(["libcld2-dev"])
        #expect(libraries.count > 5)
        let makefile = try Repository.text("Makefile")
        let control = try Repository.text("debian/control")
        for library in libraries {
            #expect(makefile.contains(" \(library) ") || makefile.contains("\t\(library) "), "Makefile: \(library)")
            #expect(control.contains("\n \(library)"), "debian/control: \(library)")
        }
    }

    @Test("the package depends on the libcurl that has every option it sets")
    func libcurl() throws {
        // Of curl's docs/libcurl/symbols-in-versions: the young ones. The symbols alone, as dpkg-shlibdeps reads them, are old.
        let since = ["CURLOPT_PROTOCOLS_STR": 85, "CURLOPT_QUICK_EXIT": 87]
        let shim = try Repository.text("Sources/CCurl/shim.h")
        let sources = try Repository.swiftFiles(under: "Sources/Fetch").map(Repository.text).joined() + shim
        let least = try #require(since.filter { sources.contains($0.key) }.values.max())
        let control = try Repository.text("debian/control")
        #expect(control.contains(" libcurl4 (>= 7.\(least)),"))
        #expect(control.contains(" libcurl4-openssl-dev (>= 7.\(least)),"))
    }

    @Test(
        "scripts can be executed",
        arguments: [
            "Makefile", ".ci/run", "Examples/demo.sh", "debian/rules", "debian/tests/smoke", "debian/tests/service",
            "Tests/Package/acceptance.py", "Tests/Package/reproducible.sh",
        ])
    func scriptsAreExecutable(_ path: String) throws {
        let file = Repository.root.appendingPathComponent(path).path
        #expect(FileManager.default.isExecutableFile(atPath: file) == (path != "Makefile"))
    }
}
