import CBrotli

/// `br` (RFC 7932): one stream, whose last block says that it is the last.
struct BrotliCoding: ContentCoding {
    func decode(_ bytes: [UInt8], limit: Int) throws(ContentCodingFailure) -> [UInt8] {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .malformed("brotli cannot start") }
        defer { BrotliDecoderDestroyInstance(state) }

        var output = BodyChunks()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var offset = 0
        while true {
            var made = 0
            let result = bytes[offset...].withUnsafeBufferPointer { source in
                chunk.withUnsafeMutableBufferPointer { target in
                    var availableIn = source.count
                    var nextIn = source.baseAddress
                    var availableOut = target.count
                    var nextOut = target.baseAddress
                    let result = BrotliDecoderDecompressStream(
                        state, &availableIn, &nextIn, &availableOut, &nextOut, nil)
                    offset += source.count - availableIn
                    made = target.count - availableOut
                    return result
                }
            }
            guard output.count + made <= limit else { throw .tooLarge }
            output.append(chunk[..<made])
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS: return output.take()
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: throw .endsEarly
            default:
                let text = BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state)).map { String(cString: $0) }
                throw .malformed(text ?? "brotli error")
            }
        }
    }
}
