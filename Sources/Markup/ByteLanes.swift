/// Looks at eight bytes in one word at a time: most texts have few bytes that anything has to be done about.
public enum ByteLanes {
    @inlinable @inline(__always) public static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable @inline(__always) public static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// Whether one of them is less than 0x20.
    @inlinable @inline(__always)
    public static func hasControl(_ eight: UInt64) -> Bool { (eight &- 0x20 &* ones) & ~eight & tops != 0 }

    /// Whether one of them is beyond ASCII.
    @inlinable @inline(__always)
    public static func hasHigh(_ eight: UInt64) -> Bool { eight & tops != 0 }

    @inlinable @inline(__always)
    public static func has(_ byte: UInt8, in eight: UInt64) -> Bool {
        let difference = eight ^ (UInt64(byte) &* ones)
        return (difference &- ones) & ~difference & tops != 0
    }
}
