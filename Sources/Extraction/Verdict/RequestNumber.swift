/// The number by which a refused request can be found again: `Ray ID: 7f3a91c2d0e4b8aa`, `Support ID is: 1188733551`.
enum RequestNumber {
    /// Whether a word of eight characters or more, four of them digits, stands behind a colon or a number sign.
    static func stands(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            var isCalled = false
            var index = 0
            while index < utf8.count {
                let start = index
                while index < utf8.count, isPart(utf8[index]) { index += 1 }
                if index > start {
                    let digits = utf8[start..<index].count { $0 >= 0x30 && $0 <= 0x39 }
                    if isCalled, (8...80).contains(index - start), digits >= 4 { return true }
                    isCalled = false
                } else {
                    let byte = utf8[index]
                    if byte == 0x3A || byte == 0x23 { isCalled = true } else if byte > 0x20 { isCalled = false }
                    index += 1
                }
            }
            return false
        }
    }

    /// Letters, digits, `-`, `.`, `_`.
    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
