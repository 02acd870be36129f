import Glibc

/// Reads lines from a descriptor as they come, so that who writes them a few at a time gets answers meanwhile.
struct LineReader {
    enum Line: Equatable {
        case text([UInt8])
        /// Passed over: longer than the limit.
        case tooLong
    }

    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// - Parameter limit: bytes of one line.
    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line without its end; `nil` behind the last one. Throws the system's error number.
    mutating func next() throws(SystemFault) -> Line? {
        var searched = start
        var isTooLong = false
        while true {
            if let feed = buffer[searched...].firstIndex(of: 0x0A) {
                let line = Array(buffer[start..<feed])
                start = feed + 1
                return isTooLong || line.count > limit ? .tooLong : .text(line)
            }
            if buffer.count - start > limit { isTooLong = true }
            if isTooLong || start == buffer.count {
                buffer.removeAll(keepingCapacity: true)
                start = 0
            } else if start > 0 {
                buffer.removeSubrange(..<start)
                start = 0
            }
            searched = buffer.count
            if try !fill() {
                let rest = buffer
                buffer = []
                if isTooLong { return .tooLong }
                return rest.isEmpty ? nil : .text(rest)
            }
        }
    }

    private mutating func fill() throws(SystemFault) -> Bool {
        guard !isAtEnd else { return false }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFault(number: errno) }
            isAtEnd = count == 0
            buffer.append(contentsOf: chunk[..<count])
            return count > 0
        }
    }
}

/// A system call that failed.
struct SystemFault: Error, Equatable, CustomStringConvertible {
    let number: Int32

    var description: String { String(cString: strerror(number)) }
}
