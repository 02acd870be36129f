import Glibc

/// The documents that a manifest names, line by line as they come.
struct Manifest: Sequence, IteratorProtocol {
    /// Holds the largest document with each of its bytes escaped.
    private static let maximumLine = 6 * DocumentReader.maximumBytes + (1 << 20)

    private let name: String
    private let folder: String
    private var lines: LineReader
    private var number = 0
    private var isAtEnd = false

    /// Relative paths count from the manifest's folder, or from the working directory for `-`, standard input. Stays open till
    /// the program ends.
    init(path: String) throws(InputFailure) {
        name = path
        folder = path == "-" ? "." : FilePath.folder(of: path)
        let descriptor = try DocumentReader.open(path)
        lines = LineReader(descriptor: descriptor, limit: Self.maximumLine)
    }

    mutating func next() -> ExtractRun.Entry? {
        while !isAtEnd {
            let line: LineReader.Line?
            do throws(SystemFault) { line = try lines.next() } catch {
                isAtEnd = true
                return .failure(InputFailure(.unreadable, "the manifest \(name) broke off behind line \(number): \(error)"))
            }
            number += 1
            switch line {
            case nil: isAtEnd = true
            case .tooLong:
                return .failure(
                    InputFailure(.badManifestLine, "line \(number) of the manifest is longer than \(Self.maximumLine) bytes"))
            case .text(var bytes):
                if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
                if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { continue }
                do throws(InputFailure) {
                    return .success(try ManifestLine.read(String(decoding: bytes, as: UTF8.self), number: number, folder: folder))
                } catch {
                    return .failure(error)
                }
            }
        }
        return nil
    }
}
