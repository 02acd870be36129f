import Glibc

@testable import Annotation

/// How long a text takes to read, in seconds of the thread's own work: what else the machine does is not counted. The shortest of three.
func work(_ text: String, anchor: String? = nil) -> Double {
    (0..<3).map { _ in
        let before = threadTime()
        _ = annotations(text, anchor: anchor)
        return threadTime() - before
    }.min() ?? 0
}

private func threadTime() -> Double {
    var spent = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent)
    return Double(spent.tv_sec) + Double(spent.tv_nsec) / 1e9
}
