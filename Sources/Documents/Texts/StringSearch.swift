/// Looking for a string in a string, byte by byte. The standard library's way compares grapheme clusters up to canonical
/// equivalence, which costs a hundred times as much; what is looked for here is in NFC, or ASCII. Being no generics over what is
/// looked for, these are what a call means in every file that imports this room.
extension StringProtocol {
    package func contains(_ part: String) -> Bool { firstRange(of: part) != nil }

    package func firstRange(of part: String) -> Range<Index>? {
        guard let offset = StringSearch.offset(of: part, in: utf8) else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: part.utf8.count)
    }
}

/// The same without looking up what the string is.
extension String {
    package func contains(_ part: String) -> Bool { StringSearch.offset(of: part, in: utf8) != nil }
}

extension Substring {
    package func contains(_ part: String) -> Bool { StringSearch.offset(of: part, in: utf8) != nil }
}

private enum StringSearch {
    /// How many bytes stand before the part.
    static func offset(of part: String, in text: some Collection<UInt8>) -> Int? {
        func offset(in text: UnsafeBufferPointer<UInt8>) -> Int? {
            if let found = part.utf8.withContiguousStorageIfAvailable({ Self.offset(of: $0, in: text) }) { return found }
            return Array(part.utf8).withUnsafeBufferPointer { Self.offset(of: $0, in: text) }
        }
        if let found = text.withContiguousStorageIfAvailable(offset) { return found }
        return Array(text).withUnsafeBufferPointer(offset)
    }

    private static func offset(of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = part.first else { return 0 }
        guard text.count >= part.count else { return nil }
        for start in 0...(text.count - part.count) where text[start] == first {
            var length = 1
            while length < part.count, text[start + length] == part[length] { length += 1 }
            if length == part.count { return start }
        }
        return nil
    }
}
