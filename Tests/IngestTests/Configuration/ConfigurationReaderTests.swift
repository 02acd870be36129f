import Documents
import TestSupport
import Testing

@testable import ingest

@Suite("The configuration")
struct ConfigurationReaderTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    func read(_ text: String, _ more: [String: String] = [:]) throws -> ConfigurationReader {
        try folder.write(text.utf8, to: "ingest.toml")
        for (name, text) in more { try folder.write(text.utf8, to: "sources.d/\(name)") }
        return ConfigurationReader(reading: folder.path("ingest.toml"))
    }

    /// Fault texts without the folder.
    func faults(_ text: String, _ more: [String: String] = [:]) throws -> [String] {
        try read(text, more).faults.map { String($0.description.dropFirst(folder.path.count + 1)) }
    }

    @Test("reads every key that the contract names")
    func everything() throws {
        let reader = try read(
            """
            [output]
            directory = "/srv/ingest"
            [fetch]
            user_agent = "me/1 (+https://me.example)"
            max_concurrent = 8
            max_per_host = 2
            delay_per_host = "5s"
            timeout = "1m"
            max_body = "512KiB"
            max_redirects = 3
            respect_robots = false
            allow_private_addresses = true
            proxy = "http://proxy.example:3128"
            [extract]
            annotations = false
            keep = ["complete", "empty"]
            site_rules = ["rules.d", "/r"]
            workers = 3
            time_limit = "20s"
            memory_limit = "1GiB"
            [[source]]
            name = "example-news"
            feed = "https://news.example.org/rss.xml"
            interval = "6h"
            include = ["/2026/"]
            exclude = ["/video/"]
            tags = ["latin-america"]
            language = "pt-BR"
            max_new_per_run = 7
            keep_raw = false
            [[source]]
            name = "saved"
            files = "docs/*.html"
            """)
        #expect(reader.faults.isEmpty)
        let configuration = reader.configuration
        #expect(configuration.outputDirectory == "/srv/ingest")
        #expect(
            configuration.fetch
                == FetchSettings(
                    userAgent: "me/1 (+https://me.example)", maxConcurrent: 8, maxPerHost: 2, delayPerHost: 5, timeout: 60,
                    maxBody: 512 << 10, maxRedirects: 3, respectRobots: false, allowPrivateAddresses: true,
                    proxy: "http://proxy.example:3128"))
        #expect(
            configuration.extract
                == ExtractSettings(
                    annotations: false, keep: [.complete, .empty], siteRules: [folder.path("rules.d"), "/r"], workers: 3,
                    timeLimit: 20, memoryLimit: 1 << 30))
        let feed = try #require(WebAddress("https://news.example.org/rss.xml"))
        #expect(
            configuration.sources == [
                Source(
                    name: "example-news", discovery: .feed(feed), interval: 6 * 3600, include: ["/2026/"], exclude: ["/video/"],
                    tags: ["latin-america"], language: "pt-BR", maxNewPerRun: 7, keepRaw: false),
                Source(name: "saved", discovery: .files(pattern: folder.path("docs/*.html"))),
            ])
    }

    @Test("reads how a source shows itself, what it keeps and when it is due; and writes it as it was read")
    func furtherKeys() throws {
        let text = """
            [[source]]
            name = "news"
            feed = "https://feeds.example.org/rss.xml"
            interval = "auto"
            max_pages = 12
            max_age = "30d"
            podcasts = true
            headers_file = "/etc/ingest/secrets/news"
            headers_to = ["https://www.example.org/"]
            cookies = true

            """
        let reader = try read("[fetch]\nmax_requests_per_host = 500\n" + text)
        #expect(reader.faults.isEmpty)
        #expect(reader.configuration.fetch.maxRequestsPerHost == 500)
        let source = try #require(reader.configuration.sources.first)
        #expect(source.adaptsInterval && source.maxPages == 12 && source.maxAge == 30 * 86_400 && source.keepsPodcasts)
        #expect(source.access.headers == .file(path: "/etc/ingest/secrets/news") && source.access.keepsCookies)
        #expect(source.access.headersTo.map(\.origin) == ["https://www.example.org"])
        #expect(SourceTOML.block(source) == text)
        let credential = try read("[[source]]\nname = \"a\"\nurls = [\"https://a.example\"]\nheaders_credential = \"key\"\n")
        #expect(credential.configuration.sources.first?.access.headers == .credential("key"))
    }

    @Test("a check says what is wrong with a file of header fields, a run leaves that to the source")
    func headersFile() throws {
        let reader = try read("[[source]]\nname = \"a\"\nurls = [\"https://a.example\"]\nheaders_file = \"none\"\n")
        #expect(reader.faults.isEmpty)
        let fault = try #require(reader.missingFiles().first)
        #expect(fault.description.contains("cannot read \(folder.path)/none: No such file or directory"))
    }

    @Test("needs nothing: without a key all is as the contract says, without a source it is valid")
    func empty() throws {
        let reader = try read("# nothing\n")
        #expect(reader.faults.isEmpty)
        #expect(reader.configuration == Configuration())
        #expect(reader.configuration.fetch.maxBody == 16_777_216)
    }

    @Test("reads sources.d in lexical order behind the main file, and nothing else there")
    func folderOfSources() throws {
        func source(_ name: String) -> String { "[[source]]\nname = \"\(name)\"\nurls = [\"https://a.example/\"]\n" }
        let reader = try read(
            source("main"),
            ["b.toml": source("b"), "a.toml": source("a"), "c.toml.bak": source("c"), "10.toml": source("ten")])
        #expect(reader.faults.isEmpty)
        #expect(reader.configuration.sources.map(\.name) == ["main", "ten", "a", "b"])
        #expect(
            try faults("", ["x.toml": "[output]\ndirectory = \"x\"\n"]).contains {
                $0.hasPrefix("sources.d/x.toml:1: output: does not belong")
            })
    }

    @Test("keep = [\"all\"] keeps everything")
    func keepAll() throws {
        #expect(try read("[extract]\nkeep = [\"all\"]\n").configuration.extract.keep == Set(Quality.Status.allCases))
    }

    @Test(
        "tells each fault where it is, what was found, what is allowed and what was meant",
        arguments: [
            ("[fetch]\nmax_bodi = \"1MiB\"", "ingest.toml:2: fetch.max_bodi: unknown key", "did you mean \"max_body\"?"),
            ("[fech]\nx = 1", "ingest.toml:1: fech: unknown key", "did you mean \"fetch\"?"),
            ("[fetch]\ntimeout = 30", "ingest.toml:2: fetch.timeout: the number 30 is not a duration", "\"30s\""),
            ("[fetch]\ntimeout = \"2h\"", "ingest.toml:2: fetch.timeout: \"2h\" is out of range", "1s to 1h"),
            ("[fetch]\nmax_body = \"16MB\"", "fetch.max_body: the text \"16MB\" is not a size", "16MiB"),
            ("[fetch]\nmax_concurrent = 0", "fetch.max_concurrent: 0 is out of range", "1 to 1024"),
            ("[fetch]\nrespect_robots = \"no\"", "fetch.respect_robots: the text \"no\" is neither", "true or false"),
            ("[fetch]\nuser_agent = \"a\\nb\"", "fetch.user_agent: cannot be sent", "one line"),
            ("[fetch]\nproxy = \"proxy:3128\"", "fetch.proxy: \"proxy:3128\" is no proxy", "http://"),
            ("[extract]\nkeep = [\"partail\"]", "extract.keep: \"partail\" is no status", "did you mean \"partial\"?"),
            ("[extract]\nkeep = \"all\"", "extract.keep: the text \"all\" is not a list", "a list"),
            ("output = 3", "ingest.toml:1: output: the number 3 is not a table", "[output]"),
            ("[source]\nname = \"a\"", "ingest.toml:1: source: a table is not a list of sources", "[[source]]"),
            ("[[source]]\nurls = []", "ingest.toml:1: source[0]: has no name", "name = "),
            ("[[source]]\nname = \"Ä b\"\nurls = []", "ingest.toml:2: source[0].name: \"Ä b\" cannot name a folder", "a–z"),
            ("[[source]]\nname = \"a\"", "ingest.toml:1: source[0]: says nowhere what to read", "exactly one of feed"),
            (
                "[[source]]\nname = \"a\"\nfeed = \"https://a.example\"\npage = \"https://a.example\"",
                "ingest.toml:1: source[0]: has feed and page", "exactly one of feed"
            ),
            ("[[source]]\nname = \"a\"\nfeed = \"/rss\"", "ingest.toml:3: source[0].feed: \"/rss\" is no web address", "http"),
            (
                "[[source]]\nname = \"a\"\nurls = \"https://a.example\"", "source[0].urls: \"https://a.example\" is one address",
                "["
            ),
            ("[[source]]\nname = \"a\"\nurls = [\"x\"]", "ingest.toml:3: source[0].urls: \"x\" is no web address", "http"),
            (
                "[[source]]\nname = \"a\"\nurls = []\nlanguage = \"english!\"",
                "ingest.toml:4: source[0].language: \"english!\" is no language tag", "BCP 47"
            ),
            (
                "[[source]]\nname = \"a\"\nurls = \"list.txt\"\nheaders_credential = \"key\"",
                "source[0].headers_to: is missing", "https://"
            ),
            (
                "[[source]]\nname = \"a\"\nurls = []\nheaders_to = [\"https://a.example\"]",
                "ingest.toml:4: source[0].headers_to: says where", "headers_file or headers_credential"
            ),
            (
                "[[source]]\nname = \"a\"\nurls = []\nheaders_file = \"x\"\nheaders_credential = \"y\"",
                "ingest.toml:5: source[0].headers_credential: stands beside headers_file", "one of the two"
            ),
            ("a = \n", "ingest.toml:1:", "not TOML"),
        ])
    func fault(text: String, start: String, part: String) throws {
        let faults = try faults(text)
        let fault = try #require(faults.count == 1 ? faults.first : nil, "exactly one fault in \(faults)")
        #expect(fault.contains(start))
        #expect(fault.contains(part))
    }

    @Test("a name that two sources have is a fault of the second, which names the first")
    func duplicates() throws {
        let source = "[[source]]\nname = \"a\"\nurls = []\n"
        #expect(
            try faults(source, ["x.toml": source]) == [
                "sources.d/x.toml:2: source[0].name: \"a\" names a source already (\(folder.path)/ingest.toml:2); allowed: a name of its own"
            ])
    }

    @Test("a source cannot be due all the time")
    func noInterval() throws {
        let source = "[[source]]\nname = \"a\"\nurls = []\ninterval = "
        #expect(try faults(source + "\"0s\"").count == 1)
        #expect(try faults(source + "\"1s\"").isEmpty)
    }

    @Test("all faults come out at once, in the order of the lines")
    func allAtOnce() throws {
        let faults = try faults("[fetch]\nx = 1\ntimeout = 3\n[[source]]\nname = \"a\"\nfeed = \"x\"\ninterval = \"1y\"\n")
        #expect(faults.map { $0.split(separator: ":")[1] } == ["2", "3", "6", "7"])
    }

    @Test("a file that is missing or is no text is a fault")
    func unreadable() throws {
        #expect(ConfigurationReader(reading: folder.path("none.toml")).faults.count == 1)
        try folder.write([0x61, 0xFF], to: "ingest.toml")
        #expect(ConfigurationReader(reading: folder.path("ingest.toml")).faults.map(\.problem) == ["is not valid UTF-8"])
    }
}
