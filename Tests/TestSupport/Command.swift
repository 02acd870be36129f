import Foundation

/// A program of the system, run to its end.
public struct Command: Sendable {
    public let status: Int32
    /// Standard output and standard error, as they came.
    public let output: String

    /// Looks the program up in `PATH`. A program that does not exist gives status 127.
    public init(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: data, as: UTF8.self)
    }
}
