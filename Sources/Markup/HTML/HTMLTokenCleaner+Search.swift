import Glibc

/// Finding one's way in the bytes. `memchr` does most of it.
extension HTMLTokenCleaner {
    func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? input.count
        guard start < end, let base = input.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The next place where these two bytes stand side by side.
    func find(_ first: UInt8, then second: UInt8, from start: Int) -> Int? {
        var position = start
        while let found = find(first, from: position) {
            if found + 1 < input.count, input[found + 1] == second { return found }
            position = found + 1
        }
        return nil
    }

    /// The next `</name`, in any case, that ends there.
    func findEnd(of name: StaticString, from start: Int) -> Int? {
        var position = start
        let count = name.utf8CodeUnitCount
        while let candidate = find(UInt8(ascii: "<"), then: UInt8(ascii: "/"), from: position) {
            let first = candidate + 2
            if first + count <= input.count,
                (0..<count).allSatisfy({ input[first + $0] | 0x20 == name.utf8Start[$0] }),
                first + count == input.count || !isNameByte(input[first + count])
            {
                return candidate
            }
            position = first
        }
        return nil
    }

    /// The next `<name`, in any case, that does not close itself at once.
    func findStart(of name: StaticString, from start: Int, to end: Int) -> Int? {
        var position = start
        let count = name.utf8CodeUnitCount
        while let candidate = find(UInt8(ascii: "<"), from: position, to: end) {
            let first = candidate + 1
            position = first
            guard first + count < end, (0..<count).allSatisfy({ input[first + $0] | 0x20 == name.utf8Start[$0] }),
                !isNameByte(input[first + count])
            else { continue }
            if let close = find(UInt8(ascii: ">"), from: first + count, to: end), input[close - 1] == UInt8(ascii: "/") {
                continue
            }
            return candidate
        }
        return nil
    }

    func isNameByte(_ byte: UInt8) -> Bool {
        !(byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">"))
    }

    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }
}
