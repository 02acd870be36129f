import Documents

/// Reads the main file and `sources.d/*.toml` beside it, and collects every fault.
struct ConfigurationReader {
    private(set) var configuration = Configuration()
    private(set) var faults: [ConfigurationFault] = []
    /// Files that were read, in order.
    private(set) var files: [String] = []
    /// Where each source stands.
    private(set) var places: [String: SourcePlace] = [:]
    /// The line that names the output folder, counted from 1.
    private var outputLine: Int?
    /// Where each source was named first.
    private var named: [String: String] = [:]

    /// Reads everything. `faults` is empty exactly where `configuration` may be used.
    init(reading path: String, _ files: LocalFiles = LocalFiles()) {
        read(path, files)
        // File by file, line by line: the order in which they are mended.
        let order = Dictionary(uniqueKeysWithValues: self.files.enumerated().map { ($1, $0) })
        faults = faults.enumerated().sorted { a, b in
            let places = [a, b].map { [order[$0.element.file] ?? .max, $0.element.line ?? 0, $0.offset] }
            return places[0].lexicographicallyPrecedes(places[1])
        }.map(\.element)
    }

    private mutating func read(_ path: String, _ files: LocalFiles) {
        guard let main = open(path, files) else { return }
        readMain(main, folder: FilePath.folder(of: path))
        let folder = FilePath.resolve("sources.d", in: FilePath.folder(of: path))
        let names: [String]
        do throws(SavedFileError) { names = try files.names(in: folder) } catch {
            if error.code != .missing { faults.append(ConfigurationFault(file: folder, error.message)) }
            return
        }
        for name in names where name.hasSuffix(".toml") && !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            guard let document = open(path, files) else { continue }
            var table = TableReader(document, path: "", members: document.members)
            readSources(&table, document, folder: folder)
            for key in ["output", "fetch", "extract"] where table.has(key) {
                _ = table.node(key)
                table.note(key, "does not belong into sources.d", allowed: "[[source]]; [\(key)] goes into \(main.file)")
            }
            table.noteUnknownKeys()
            faults += table.faults
        }
    }

    private mutating func open(_ path: String, _ files: LocalFiles) -> TOMLDocument? {
        do throws(SavedFileError) {
            let bytes = try files.bytes(of: path, limit: 16 << 20)
            self.files.append(path)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                faults.append(ConfigurationFault(file: path, "is not valid UTF-8"))
                return nil
            }
            do throws(ConfigurationFault) { return try TOMLDocument(file: path, text: text) } catch { faults.append(error) }
        } catch  where error.code == .missing {
            faults.append(ConfigurationFault(file: path, "there is no such file: name the configuration with --config FILE"))
        } catch {
            faults.append(ConfigurationFault(file: path, error.message))
        }
        return nil
    }

    private mutating func readMain(_ document: TOMLDocument, folder: String) {
        var top = TableReader(document, path: "", members: document.members)
        if var table = subtable("output", &top, document) {
            if let directory = table.string("directory") {
                if directory.isEmpty { table.note("directory", "is empty", allowed: "a folder") }
                configuration.outputDirectory = FilePath.resolve(directory, in: folder)
                outputLine = document.line(of: "output.directory")
            }
            if let file = table.string("metrics"), !file.isEmpty {
                if !file.hasSuffix(".prom") {
                    table.note(
                        "metrics", "\"\(file)\" is no name that node_exporter reads", allowed: "a file whose name ends with .prom"
                    )
                }
                configuration.metricsFile = FilePath.resolve(file, in: folder)
            }
            close(&table)
        }
        if var table = subtable("fetch", &top, document) {
            configuration.fetch = SettingsReader.fetch(&table)
            close(&table)
        }
        if var table = subtable("extract", &top, document) {
            configuration.extract = SettingsReader.extract(&table, folder: folder)
            close(&table)
        }
        readSources(&top, document, folder: folder)
        top.noteUnknownKeys()
        faults += top.faults
    }

    private mutating func close(_ table: inout TableReader) {
        table.noteUnknownKeys()
        faults += table.faults
    }

    private func subtable(_ key: String, _ top: inout TableReader, _ document: TOMLDocument) -> TableReader? {
        switch top.node(key) {
        case nil: return nil
        case .table(let members)?: return TableReader(document, path: key, members: members)
        case let node?:
            top.note(key, "\(node.found) is not a table", allowed: "[\(key)] with its keys below it")
            return nil
        }
    }

    private mutating func readSources(_ top: inout TableReader, _ document: TOMLDocument, folder: String) {
        guard let node = top.node("source") else { return }
        guard case .array(let nodes) = node else {
            return top.note("source", "\(node.found) is not a list of sources", allowed: "[[source]], with two brackets")
        }
        for (index, node) in nodes.enumerated() {
            guard case .table(let members) = node else {
                top.note("source", "\(node.found) is not a source", allowed: "[[source]] with its keys below it")
                continue
            }
            var table = TableReader(document, path: "source[\(index)]", members: members)
            let source = SourceReader.read(&table, folder: folder)
            if case .string(let name)? = members["name"] {
                if let first = named[name] {
                    table.note("name", "\"\(name)\" names a source already (\(first))", allowed: "a name of its own")
                } else {
                    named[name] = document.line(of: "source[\(index)].name").map { "\(document.file):\($0)" } ?? document.file
                    if let source {
                        configuration.sources.append(source)
                        places[name] = SourcePlace(file: document.file, index: index)
                    }
                }
            }
            faults += table.faults
        }
    }
}

extension ConfigurationReader {
    /// Files and folders that are named and that are not there or not fit. A run that cannot write ends at once, and one that
    /// cannot read a source's files fails that source and goes on; a check tells.
    func missingFiles(_ files: LocalFiles = LocalFiles()) -> [ConfigurationFault] {
        let unreadable = configuration.sources.compactMap { source -> ConfigurationFault? in
            guard let headers = source.access.headers else { return nil }
            // A credential is there within the service only: outside, nothing can be said of it.
            if case .credential = headers, HeadersFile.credentialsFolder == nil { return nil }
            do throws(HeadersFile.Fault) {
                _ = try HeadersFile.fields(of: headers)
                return nil
            } catch {
                return ConfigurationFault(
                    file: named[source.name] ?? "", key: "source \"\(source.name)\"", error.description,
                    allowed: "a file with \"Name: value\" on each line that only its owner and group can read")
            }
        }
        let missing = configuration.sources.compactMap { source -> ConfigurationFault? in
            do throws(SavedFileError) {
                switch source.discovery {
                case .urlList(let path): _ = try files.bytes(of: path, limit: 1 << 30)
                case .files(let pattern): _ = try files.paths(matching: pattern)
                case .feed, .sitemap, .page, .urls: break
                }
                return nil
            } catch {
                return ConfigurationFault(
                    file: named[source.name] ?? "", key: "source \"\(source.name)\"", error.message,
                    allowed: "a file or folder that can be read")
            }
        }
        return blocked(files) + missing + unreadable
    }

    private func blocked(_ files: LocalFiles) -> [ConfigurationFault] {
        let folder = configuration.outputDirectory
        guard let file = self.files.first, files.isBlocked(folder: folder) else { return [] }
        return [
            ConfigurationFault(
                file: file, line: outputLine, key: "output.directory", "\(folder) cannot be a folder: a file is in its place",
                allowed: "a folder, or where one can be made")
        ]
    }
}
