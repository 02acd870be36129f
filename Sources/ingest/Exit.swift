import ArgumentParser

/// How the program ends (contract, section 2; the numbers from 64 on are those of sysexits.h).
enum Exit: Int32, Sendable {
    case done = 0
    case internalFailure = 1
    /// Done, but some documents or sources failed.
    case someFailed = 3
    case everySourceFailed = 4
    case usage = 64
    case badInput = 65
    case inputMissing = 66
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case configuration = 78
    case interrupted = 130
    case terminated = 143

    var code: ExitCode { ExitCode(rawValue) }
}
