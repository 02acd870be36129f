/// Attributes.
extension HTMLTokenCleaner {
    /// Reads a tag's attributes and writes those that matter. Whether the tag ends in `/>`; `nil` where the page ends first.
    mutating func attributes(tag: HTMLTag?, scriptType: inout ScriptType) -> Bool? {
        var written: UInt64 = 0
        foreign?.beginTag()
        while true {
            var sawSlash = false
            while index < input.count, isSpace(input[index]) || input[index] == UInt8(ascii: "/") {
                sawSlash = input[index] == UInt8(ascii: "/")
                index += 1
            }
            guard index < input.count else { return nil }
            if input[index] == UInt8(ascii: ">") {
                index += 1
                return sawSlash
            }
            let first = index
            // A leading `=` is part of the name (HTML Standard, 13.2.5.32).
            index += 1
            var hash = NameHash.Lowercased()
            hash.add(input[first])
            while index < input.count, isNameByte(input[index]), input[index] != UInt8(ascii: "=") {
                hash.add(input[index])
                index += 1
            }
            let name = UnsafeBufferPointer(rebasing: input[first..<index])
            while index < input.count, isSpace(input[index]) { index += 1 }
            var value = index..<index
            if index < input.count, input[index] == UInt8(ascii: "=") {
                index += 1
                while index < input.count, isSpace(input[index]) { index += 1 }
                guard index < input.count else { return nil }
                let quote = input[index]
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    guard let close = find(quote, from: index + 1) else { return nil }
                    value = (index + 1)..<close
                    index = close + 1
                } else {
                    let start = index
                    while index < input.count, !isSpace(input[index]), input[index] != UInt8(ascii: ">") { index += 1 }
                    value = start..<index
                }
            }
            let known = HTMLAttribute.named(hash: hash.value)
            if let attribute = known {
                if attribute == .type, tag == .script { scriptType = self.scriptType(value) }
                let bit: UInt64 = 1 << UInt64(attribute.rawValue)
                guard written & bit == 0 else { continue }
                written |= bit
            } else {
                guard foreign?.takes(name, hash: hash.value, valueLength: value.count) == true else { continue }
            }
            if isShorthand, let known {
                let start = shorthand.content.count
                let after = index
                index = value.lowerBound
                copy(upTo: value.upperBound, inAttribute: true)
                index = after
                shorthand.attributes.append(
                    .init(name: known, start: Int32(start), length: Int32(shorthand.content.count - start)))
                continue
            }
            output.append(UInt8(ascii: " "))
            for byte in name { output.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
            output.append(contentsOf: "=\"".utf8)
            let after = index
            index = value.lowerBound
            copy(upTo: value.upperBound, inAttribute: true)
            index = after
            output.append(UInt8(ascii: "\""))
        }
    }

    func scriptType(_ value: Range<Int>) -> ScriptType {
        stands("ld+json", in: value) ? .jsonLD : stands("json", in: value) ? .json : .code
    }

    /// Whether a name stands in a value, in any case.
    private func stands(_ name: StaticString, in value: Range<Int>) -> Bool {
        let count = name.utf8CodeUnitCount
        guard value.count >= count else { return false }
        return (value.lowerBound...(value.upperBound - count)).contains { start in
            (0..<count).allSatisfy { offset in
                let byte = input[start + offset]
                return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == name.utf8Start[offset]
            }
        }
    }
}
