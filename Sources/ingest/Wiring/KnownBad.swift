#if INGEST_KNOWN_BAD
    import Documents
    import Pipeline
    import Store

    /// A mistake in the order of writing that the crash sweep must catch; `INGEST_KNOWN_BAD` asks for it, in debug builds only.
    enum KnownBad: String {
        /// Records get their names with no byte of them synced.
        case unsynced
        /// Records have their names before their bytes.
        case nameFirst = "name-first"
        /// The ledger says of a record that it is there before it is.
        case ledgerFirst = "ledger-first"

        static var asked: KnownBad? { Environment["INGEST_KNOWN_BAD"].flatMap(KnownBad.init) }
    }

    extension RunPorts {
        func spoilt(by mistake: KnownBad, _ tree: OutputTree) -> RunPorts {
            let output = KnownBadOutput(mistake, tree, manifests: manifests)
            var ports = self
            ports.records = output
            ports.manifests = output
            return ports
        }
    }
#endif
