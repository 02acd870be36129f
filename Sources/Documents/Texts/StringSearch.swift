/// Looking for a string in a string, byte by byte. The standard library's way compares grapheme clusters up to canonical
/// equivalence, which costs a hundred times as much; what is looked for here is in NFC, or ASCII. Being no generics over what is
/// looked for, these are what a call means wherever this room is imported.
extension StringProtocol {
    package func contains(_ part: String) -> Bool { firstRange(of: part) != nil }

    package func firstRange(of part: String) -> Range<Index>? {
        let found = utf8.withContiguousStorageIfAvailable { text in
            var part = part
            return part.withUTF8 { Self.offset(of: $0, in: text) }
        }
        let offset: Int?
        if let found {
            offset = found
        } else {
            let text = Array(utf8)
            var part = part
            offset = text.withUnsafeBufferPointer { text in part.withUTF8 { Self.offset(of: $0, in: text) } }
        }
        guard let offset else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: part.utf8.count)
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
