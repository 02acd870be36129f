import Glibc

/// Reads the records of a `.warc` or `.warc.gz` file, any tool's, one after the other.
///
/// A place that cannot be read is reported and passed over; only a failure of the system is thrown.
public final class WARCReader {
    public enum Item: Sendable, Hashable {
        case record(WARCRecord)
        case damage(WARCDamage)
    }

    /// Bytes of a block; a longer one is passed over.
    public static let defaultMaximumBlock = 64 << 20
    private static let maximumHeader = 1 << 20
    /// How many places may look like a record after damage and be none, before the rest is given up.
    private static let maximumAttempts = 1000

    private let input: any WARCInput
    private let maximumBlock: Int
    private var buffer: [UInt8] = []
    private var index = 0
    private var recordOffset = 0
    /// Attempts since the last whole record; the first one has been reported.
    private var attempts = 0
    private var isAtEnd = false

    /// Begins at `offset`, which must be the start of a record or of its gzip member.
    ///
    /// Throws `damaged` where there is neither, unless a whole file begins with damage and has records behind it.
    public convenience init(path: String, offset: Int = 0, maximumBlock: Int = defaultMaximumBlock) throws(StoreError) {
        let file = try OpenFile(path, O_RDONLY, for: "read")
        try self.init(.file(file), name: path, offset: offset, maximumBlock: maximumBlock)
    }

    /// Reads from memory; `name` is for messages.
    public convenience init(bytes: [UInt8], name: String, maximumBlock: Int = defaultMaximumBlock) throws(StoreError) {
        try self.init(.memory(bytes), name: name, offset: 0, maximumBlock: maximumBlock)
    }

    private init(_ bytes: WARCBytes, name: String, offset: Int, maximumBlock: Int) throws(StoreError) {
        self.maximumBlock = maximumBlock
        let start: [UInt8]
        do { start = try bytes.read(at: offset, count: 5) } catch .io(let error) { throw error } catch { start = [] }
        if start.starts(with: GzipWARCInput.magic) {
            input = GzipWARCInput(bytes, offset: offset)
        } else if start.isEmpty && offset == 0 || start == Array("WARC/".utf8) {
            input = PlainWARCInput(bytes, offset: offset)
        } else if offset == 0, let other = try Self.input(behindDamageIn: bytes) {
            input = other
        } else {
            throw StoreError(.damaged, path: name, "\(name) has no WARC record at byte \(offset)")
        }
    }

    /// For a file that begins with something else: by what comes first of what a record may begin with; `nil` where nothing does.
    private static func input(behindDamageIn bytes: WARCBytes) throws(StoreError) -> (any WARCInput)? {
        let plain: Int?
        let packed: Int?
        do throws(WARCFault) {
            plain = try bytes.firstOffset(of: Array("\nWARC/".utf8), from: 0)
            packed = try bytes.firstOffset(of: GzipWARCInput.magic + [8], from: 0)
        } catch {
            if case .io(let error) = error { throw error }
            return nil
        }
        guard let first = [plain, packed].compactMap(\.self).min() else { return nil }
        return first == plain ? PlainWARCInput(bytes, offset: 0) : GzipWARCInput(bytes, offset: 0)
    }

    /// Byte of the file that the next record starts at; inside a gzip member of several records, where that member does.
    public var position: Int { input.position(unread: unread) }

    /// The next record or damage; `nil` at the end.
    public func next() throws(StoreError) -> Item? {
        while !isAtEnd {
            do throws(WARCFault) {
                guard try beginRecord() else { break }
                let record = try readRecord()
                attempts = 0
                return .record(record)
            } catch {
                guard case .damage(let kind, let message) = error else {
                    if case .io(let error) = error { throw error }
                    continue
                }
                attempts += 1
                if kind != .tooLarge { try resume() }
                if attempts == 1 || kind == .tooLarge {
                    return .damage(WARCDamage(kind: kind, offset: recordOffset, message: message))
                }
            }
        }
        isAtEnd = true
        return nil
    }

    private var unread: Int { buffer.count - index }

    private func resume() throws(StoreError) {
        buffer = []
        index = 0
        do throws(WARCFault) {
            let isResumed = try input.resume(after: recordOffset)
            isAtEnd = !isResumed || attempts > Self.maximumAttempts
        } catch {
            if case .io(let error) = error { throw error }
            isAtEnd = true
        }
    }

    /// Passes over empty lines; `false` at the end of the file.
    private func beginRecord() throws(WARCFault) -> Bool {
        while true {
            if unread == 0 {
                buffer.removeAll(keepingCapacity: true)
                index = 0
            }
            recordOffset = position
            if unread == 0 {
                guard try input.fill(&buffer) else { return false }
                continue
            }
            guard buffer[index] == 0x0D || buffer[index] == 0x0A else { return true }
            index += 1
        }
    }

    private func readRecord() throws(WARCFault) -> WARCRecord {
        var head = FieldText.head(buffer[index...])
        while head == nil {
            guard unread < Self.maximumHeader else { throw .damage(.unreadable, "a record's header does not end") }
            try needMore()
            head = FieldText.head(buffer[index...])
        }
        guard let (lines, end) = head, let first = lines.first, first.starts(with: "WARC/".utf8) else {
            throw .damage(.unreadable, "there is no WARC record")
        }
        var fields = WARCFields()
        for field in FieldText.fields(lines.dropFirst()) { fields.append(field.name, field.value) }
        guard let length = fields["Content-Length"].flatMap({ Int($0) }), length >= 0 else {
            throw .damage(.unreadable, "a record does not say how long it is")
        }
        index = end
        let offset = recordOffset
        guard length <= maximumBlock else {
            try skip(length)
            throw .damage(.tooLarge, "a record of \(length) bytes is longer than the limit of \(maximumBlock)")
        }
        while unread < length { try needMore() }
        let block = Array(buffer[index..<(index + length)])
        index += length
        try endRecord()
        return WARCRecord(fields: fields, block: block, offset: offset)
    }

    private func skip(_ length: Int) throws(WARCFault) {
        var left = length
        while left > unread {
            left -= unread
            index = buffer.count
            try needMore()
        }
        index += left
        try endRecord()
    }

    /// Passes over the two line breaks, and reads a gzip member to its end, where its checksum is.
    private func endRecord() throws(WARCFault) {
        var breaks = 0
        while breaks < 4 {
            if unread == 0 {
                if input.isMemberAtEnd { return }
                guard try input.fill(&buffer) else { return }
                continue
            }
            guard buffer[index] == 0x0D || buffer[index] == 0x0A else { return }
            index += 1
            breaks += 1
        }
        if unread == 0, !input.isMemberAtEnd { _ = try input.fill(&buffer) }
    }

    private func needMore() throws(WARCFault) {
        if index > WARCBytes.pieceSize || unread == 0 {
            buffer.removeSubrange(..<index)
            index = 0
        }
        guard !input.isMemberAtEnd else { throw .damage(.unreadable, "a record is longer than its gzip member") }
        guard try input.fill(&buffer) else { throw .damage(.truncated, "the file ends inside a record") }
    }
}
