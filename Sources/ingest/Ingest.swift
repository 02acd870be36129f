import ArgumentParser

@main struct Ingest: ParsableCommand {}
