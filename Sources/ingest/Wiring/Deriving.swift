import ArgumentParser
import CLinux
import Cleaning
import Glibc

extension GlobalOptions {
    /// The way from page to record in this process, with the configured site rules; the default ones where there is no
    /// configuration.
    ///
    /// - Parameter annotations: whether the evidence in the text is read; `nil` as the configuration says.
    func deriver(annotations: Bool? = nil) throws -> ArticleDeriver {
        let session = Session(self)
        var settings = try session.configurationIfAny().extract
        settings.annotations = annotations ?? settings.annotations
        return try session.perform { () throws(Recipe.Fault) in try Recipe(settings, data: data).deriver() }
    }

    func bodyModel() throws -> BodyModel {
        try Session(self).perform { () throws(Recipe.Fault) in try Recipe(ExtractSettings(), data: data).bodyModel() }
    }

    /// The way from page to record in worker processes. Nothing is started before the first page.
    ///
    /// - Parameters:
    ///   - settings: those of the configuration where nothing is said
    ///   - annotations: whether the evidence in the text is read; `nil` as the settings say
    ///   - places: pages that are read at once; `nil` as the settings say
    func workers(
        _ settings: ExtractSettings? = nil, annotations: Bool? = nil, places: Int? = nil
    ) throws -> WorkerPool {
        var settings = try settings ?? Session(self).configurationIfAny().extract
        settings.annotations = annotations ?? settings.annotations
        settings.workers = places ?? settings.workers
        let limits = WorkerLimits(settings)
        let recipe = try Session(self).perform { () throws(Recipe.Fault) in try Recipe(settings, data: data) }
        // This process holds bodies and records, large and soon gone. Left alone, glibc learns from the first of them to keep the
        // memory of the next ones, in pieces, for every thread that ever had one. Pages of usual size are worth keeping: to have their
        // memory anew from the kernel takes longer than to fill it.
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        mallopt(M_TRIM_THRESHOLD, 2 << 20)
        mallopt(M_ARENA_MAX, 2)
        return WorkerPool(WorkerCommand.arguments(settings, data: recipe.data.path, limits), limits)
    }
}

extension WorkerLimits {
    /// More would not be faster where pages come over a network, and each takes its memory.
    private static let most = 16

    init(_ settings: ExtractSettings) {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.init(
            places: settings.workers ?? min(cores, Self.most), time: settings.timeLimit, memory: settings.memoryLimit)
    }
}

extension Session {
    /// Says why there is no recipe, and ends the program.
    fileprivate func perform<Value>(_ work: () throws(Recipe.Fault) -> Value) throws -> Value {
        do throws(Recipe.Fault) { return try work() } catch { throw quit(error.exit, error.message) }
    }
}
