extension XMLRepair {
    enum Place { case text, attribute, characterData }

    /// Copies characters to the output up to an index, escaping what would be markup and dropping what XML forbids.
    mutating func copy(upTo end: Int, as place: Place) {
        var start = index
        while index < end {
            let byte = input[index]
            guard needsCare(byte, place) else {
                index += 1
                continue
            }
            output.append(contentsOf: input[start..<index])
            switch byte {
            case UInt8(ascii: "&"): reference(upTo: end)
            case UInt8(ascii: "<"):
                output.append(contentsOf: "&lt;".utf8)
                index += 1
            case UInt8(ascii: ">"):
                output.append(contentsOf: "&gt;".utf8)
                index += 1
            case UInt8(ascii: "\""):
                output.append(contentsOf: "&quot;".utf8)
                index += 1
            case 0xEF:
                // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                if index + 2 < end, input[index + 1] == 0xBF, input[index + 2] >= 0xBE {
                    warnings.note(.controlCharacters)
                    index += 3
                } else {
                    output.append(byte)
                    index += 1
                }
            default:
                warnings.note(.controlCharacters)
                index += 1
            }
            start = index
        }
        output.append(contentsOf: input[start..<end])
    }

    private func needsCare(_ byte: UInt8, _ place: Place) -> Bool {
        if byte < 0x20 { return !XMLScan.isSpace(byte) }
        switch byte {
        case UInt8(ascii: "&"): return place != .characterData
        case UInt8(ascii: "<"), UInt8(ascii: "\""): return place == .attribute
        case UInt8(ascii: ">"): return place == .text
        default: return byte == 0xEF
        }
    }

    /// Rewrites the reference at `index`: to its character where it is known, to an escaped ampersand where it is not.
    private mutating func reference(upTo end: Int) {
        var stop = index + 1
        while stop < end, stop - index <= CharacterReference.longestName + 1, input[stop] != UInt8(ascii: ";"),
            isReferenceByte(input[stop])
        { stop += 1 }
        guard stop < end, input[stop] == UInt8(ascii: ";"), stop > index + 1 else { return literalAmpersand() }
        let name = String(decoding: input[(index + 1)..<stop], as: UTF8.self)
        if name.hasPrefix("#") {
            guard let text = CharacterReference.numeric(name.dropFirst()) else { return literalAmpersand() }
            if text.isEmpty { warnings.note(.controlCharacters) }
            write(text)
        } else if let text = CharacterReference.named(name) {
            if !Self.predefined.contains(name) { warnings.note(.htmlEntity) }
            write(text)
        } else {
            warnings.note(.unknownEntity)
            output.append(contentsOf: "&amp;\(name);".utf8)
        }
        index = stop + 1
    }

    private mutating func literalAmpersand() {
        warnings.note(.bareAmpersand)
        output.append(contentsOf: "&amp;".utf8)
        index += 1
    }

    /// XML 1.0, section 4.6.
    private static let predefined: Set = ["amp", "lt", "gt", "quot", "apos"]

    private func isReferenceByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
    }

    private mutating func write(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
    }
}
