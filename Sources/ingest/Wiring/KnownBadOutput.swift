#if INGEST_KNOWN_BAD
    import Documents
    import Glibc
    import Store
    import Synchronization

    /// Writes records in one of the wrong orders. They are made in a folder aside and brought into the output from there.
    final class KnownBadOutput: RecordSink, ManifestSink {
        private let mistake: KnownBad
        private let tree: OutputTree
        private let aside: OutputTree
        private let records: RecordTree
        private let manifests: any ManifestSink
        /// Paths that were promised and are not there yet.
        private let promised = Mutex<[String]>([])

        init(_ mistake: KnownBad, _ tree: OutputTree, manifests: any ManifestSink) {
            self.mistake = mistake
            self.tree = tree
            self.manifests = manifests
            var template = Array((FilePath.folder(of: tree.root) + "/known-bad-XXXXXX").utf8CString)
            guard mkdtemp(&template) != nil else { fatalError("no folder for a known-bad build") }
            aside = OutputTree(root: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
            records = RecordTree(aside)
        }

        func write(_ record: Record, source: String, firstFetchedAt: Timestamp) throws -> String {
            try keepPromises()
            let path = try records.write(record, source: source, firstFetchedAt: firstFetchedAt)
            if mistake == .ledgerFirst { promised.withLock { $0.append(path) } } else { try bring(path) }
            return path
        }

        func sha256(ofRecordAt path: String) throws -> String { try records.sha256(ofRecordAt: path) }

        func write(_ manifest: RunManifest) throws -> (path: String, sha256: String) {
            try keepPromises()
            return try manifests.write(manifest)
        }

        private func keepPromises() throws {
            let paths = promised.withLock { paths in
                defer { paths = [] }
                return paths
            }
            for path in paths { try bring(path) }
        }

        private func bring(_ path: String) throws {
            let bytes = try LocalFiles().bytes(of: aside.absolute(path), limit: .max)
            let target = tree.absolute(path)
            try makeFolders(of: target)
            switch mistake {
            case .nameFirst:
                try put([bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...]], at: target)
                try synchronize(FilePath.folder(of: target))
            case .unsynced, .ledgerFirst:
                let unnamed = FilePath.folder(of: target) + "/.aside-known-bad"
                try put([bytes[...]], at: unnamed)
                guard rename(unnamed, target) == 0 else {
                    throw StoreError(.io, path: target, errno: errno, "cannot rename to \(target)")
                }
                if mistake != .unsynced { try synchronize(FilePath.folder(of: target)) }
            }
        }

        /// So that a build has one mistake and no other.
        private func synchronize(_ path: String) throws {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            defer { if descriptor >= 0 { close(descriptor) } }
            guard fsync(descriptor) == 0 else { throw StoreError(.io, path: path, errno: errno, "cannot sync \(path)") }
        }

        private func makeFolders(of path: String) throws {
            for (index, character) in path.enumerated() where character == "/" && index > 0 {
                let folder = String(path.prefix(index))
                if mkdir(folder, 0o750) == 0, mistake != .unsynced { try synchronize(FilePath.folder(of: folder)) }
            }
        }

        private func put(_ parts: [ArraySlice<UInt8>], at path: String) throws {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
            defer { if descriptor >= 0 { close(descriptor) } }
            for part in parts {
                let count = part.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count == part.count else {
                    throw StoreError(.io, path: path, errno: errno, "cannot write \(path)")
                }
            }
            if mistake != .unsynced, fsync(descriptor) != 0 {
                throw StoreError(.io, path: path, errno: errno, "cannot sync \(path)")
            }
        }
    }
#endif
