import CUchardet

/// Guesses an encoding from bytes alone, with Mozilla's detector as Debian ships it (`libuchardet`).
enum CharsetDetector {
    /// The canonical name, or `nil` where the bytes give no hint.
    static func detect(_ bytes: [UInt8]) -> String? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        bytes.withUnsafeBytes { buffer in
            _ = uchardet_handle_data(
                detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), min(buffer.count, 256 * 1024))
        }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return nil }
        return CharsetLabels.canonicalName(String(cString: name))
    }
}
