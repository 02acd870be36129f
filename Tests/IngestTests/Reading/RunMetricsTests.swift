import Documents
import Pipeline
import Testing

@testable import ingest

@Suite("Metrics for node_exporter")
struct RunMetricsTests {
    private func metrics(isSound: Bool = true, isInterrupted: Bool = false) -> RunMetrics {
        let documents = [
            DocumentOutcome(source: "news", url: "https://a.example/1", kind: .new),
            DocumentOutcome(source: "news", url: "https://a.example/2", kind: .new),
            DocumentOutcome(source: "news", url: "https://a.example/3", kind: .refused),
        ]
        var manifest = RunManifest(
            id: "r", startedAt: Timestamp(seconds: 1000), finishedAt: Timestamp(seconds: 1042),
            generator: Provenance.Generator(name: "ingest", version: "1.2.3"), previousSHA256: nil,
            sources: [
                SourceOutcome(source: "news", kind: .succeeded, found: 3), SourceOutcome(source: "rest", kind: .notDue),
            ], documents: documents)
        manifest.isInterrupted = isInterrupted
        var news = SourceState(name: "news")
        news.lastSuccessAt = Timestamp(seconds: 1040)
        news.nextDueAt = Timestamp(seconds: 4600)
        var rest = SourceState(name: "rest")
        rest.errorStreak = 3
        rest.isPaused = true
        return RunMetrics(report: RunReport(manifest: manifest), isSound: isSound, states: [news, rest])
    }

    @Test("are in Prometheus' text format, with its names, and say what the run did")
    func format() throws {
        let text = try PrometheusText(metrics().text)
        #expect(text["ingest_last_success_timestamp_seconds", ["source": "news"]] == 1040)
        #expect(text["ingest_last_success_timestamp_seconds", ["source": "rest"]] == nil)
        #expect(text["ingest_next_due_timestamp_seconds", ["source": "news"]] == 4600)
        #expect(text["ingest_last_run_documents", ["source": "news", "outcome": "new"]] == 2)
        #expect(text["ingest_last_run_documents", ["source": "news", "outcome": "refused"]] == 1)
        #expect(text["ingest_last_run_documents", ["source": "rest", "outcome": "new"]] == nil)
        #expect(text["ingest_last_run_duration_seconds", [:]] == 42)
        #expect(text["ingest_last_run_timestamp_seconds", [:]] == 1042)
        #expect(text["ingest_last_run_success", [:]] == 1)
        #expect(text["ingest_error_streak", ["source": "rest"]] == 3)
        #expect(text["ingest_paused", ["source": "rest"]] == 1)
        #expect(text["ingest_build_info", ["version": "1.2.3"]] == 1)
        for (name, kind) in text.kinds {
            #expect(name.hasPrefix("ingest_"))
            #expect(kind == "gauge")
        }
    }

    @Test("tell of a run that was stopped", arguments: [(false, false), (true, true)])
    func stopped(isSound: Bool, isInterrupted: Bool) throws {
        let text = try PrometheusText(metrics(isSound: isSound, isInterrupted: isInterrupted).text)
        #expect(text["ingest_last_run_success", [:]] == 0)
    }

    @Test(
        "the reader that these tests trust refuses what node_exporter would",
        arguments: [
            "a 1", "a 1\n", "# HELP a A.\n# TYPE a gauge\na x\n", "# HELP a A.\n# TYPE a gauge\na 1\na 1\n",
            "# HELP a A.\n# TYPE a counter\na 1\n", "# TYPE a gauge\na 1\n", "# HELP a A.\n# TYPE a gauge\na{b=\"c} 1\n",
            "# HELP a A.\n# TYPE a gauge\na{b=\"\\x\"} 1\n", "# HELP 1a A.\n", "# HELP a A.\n# TYPE a gauge\na 1 2\n",
        ])
    func refuses(text: String) { #expect(throws: PrometheusText.Fault.self) { try PrometheusText(text) } }
}
