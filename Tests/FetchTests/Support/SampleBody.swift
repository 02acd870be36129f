import CZlib
import CZstd
import Foundation

/// A body of 10 KB that compresses as text does, in each coding.
enum SampleBody {
    static let plain: [UInt8] = {
        var text = ""
        var state: UInt32 = 1
        var line = 1
        while text.utf8.count < 10_240 {
            state = (state &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
            text += "<p>Line \(line) of the body says \(state >> 16).</p>\n"
            line += 1
        }
        return Array(text.utf8)
    }()

    /// `plain` by the brotli encoder, quality 11: nothing here can encode it.
    static let brotli: [UInt8] = Array(
        Data(
            base64Encoded: """
                GwkoIBwHbqzDLJhzoRmhkrcCjw8c2IRhzOCujg1TNUR2EZ5/OqC9SWbHdmyyi1cwirIkwETXfvbXBh8+Ijfl4sfB4NxNaF9GpZU/Xh/4zfs5/eB+yNNf\
                +vUHFH7xIXz1JsjCAKIKGwRdggkwQ5cLu6jBwA1rHPxCCfqC6anmF5BcH/gTH3Wh6ecbvMHpQFpIBm1sLGwz808/AV+6EGiPzi2t8HEPnOr2gzbHF3Bj\
                BCgJ6qItMzG2sSPoJ8HRhfuf/847fLRSSia0svkzQd10lhMxVJJ/gDZuutrEjfUTGuGGSYF12znVhspPvAYfauH8wFPBCpLmuugWeArbNBr8hjzCFZPy\
                1JP8ZaAFisDXcza0MbbBTf8RMu2VC9044dO+TMLfAnHhEuOcZl7nECZ7D9i8+4IafwN4yj9DNn53oNMxB7tR+sOfdrNwCynPaSdJU+DuL9jQ3UgJqy8n\
                BlVehqGpWWI3Fij8Jj+DG4IP/75XuEDmhcjSTTekz8+Fku61UXTht6MLf3u64s1C94RTuEVI5b9MwZ+IzojJM4FaZnmfzqW2fnO9gbagp09vSGD+ZOh8\
                OoHz/1dMJxt+xfTYHC4wPhZQLMvw6he2leh8ouN8BDZWfvHjN8JtVlMHzLhYA1a+A2BV9ofG8Qq8hpYh4+EEXTEwsFWvv378xOiuJx44NRwfUOGlYjRK\
                aCy04BXfLWTcPUHXUBjYKnTAr9ze4aY91kGz4psAsvnf/E+CVlIM+N0zkHgTomvmGtjqgIOfQ31cI9UdPNVyLETrB8zQK92zlO/LImMIQ1fOC9oIbfHH\
                6i3cZmI5ZaJ4C1RcHFjV/IXGgEI/44NU/jRo1UyxlX8r/OrcQJdS6NAZB1lA/H8nXtmFVmkIPH7uQ1Z+WGrUAto44+rfnequPzrtxNz/wv3+ilFlobG4\
                AsfTXySCBbqGg6V9bgh/hfofrgkcDn8q8JcQP0gxYm0p/vDLMflBxlYFXR3kYMeuAX/lYws3fTYON6s/+wlxVZHX/kjxZMOV8z8l7kLo2AFgZ+HSjyyL\
                G66O7zgT4yuw2h0Bx+EOaEZ/yRHhIdn1oWNlBjZeZ/Fj//m4jSzjhIl0VoiNSV69liIiyHFJIu9coCs7NO39/uFXPQiu8ek9cSK4BarlfrByaqDx1gXP\
                4hZS+XNEq/mBNt78z39FpXtRcNKMpUSIt6IYgSk0tgFw/L9GYtsfjS8bu7r5B7+yWeteODh44uw/4X8vAWewKqg6quHKjoe5/iM69iiFXe3twR+ZI9zr\
                MjlkZqgroDq4gM/pB61OBHK8+4dUyA+0qhtiK7wd/BriF9e4LA6dMf0T4NuyAA==
                """)!)

    static func deflated(_ bytes: [UInt8] = plain, windowBits: Int32) -> [UInt8] {
        var stream = z_stream()
        precondition(ingest_deflate_init2(&stream, 9, windowBits) == Z_OK)
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        precondition(status == Z_STREAM_END)
        return Array(output.prefix(Int(stream.total_out)))
    }

    static func gzip(_ bytes: [UInt8] = plain) -> [UInt8] { deflated(bytes, windowBits: 31) }

    static func zstd(_ bytes: [UInt8] = plain) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 19)
        precondition(ZSTD_isError(count) == 0)
        return Array(output.prefix(count))
    }

    /// `plain` as each coding has it, with the coding's name.
    static let encoded: [(coding: String, bytes: [UInt8])] = [
        ("gzip", gzip()),
        ("gzip", gzip(Array(plain[..<5000])) + gzip(Array(plain[5000...]))),
        ("deflate", deflated(windowBits: 15)),
        ("deflate", deflated(windowBits: -15)),
        ("br", brotli),
        ("zstd", zstd()),
    ]
}
