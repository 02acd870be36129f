import Glibc

extension StandardStream {
    /// Writes what a command was asked for. Where that fails, says so and throws what ends the program with 74; where the
    /// reader has gone away (`ingest list | head`), it ends so without a word.
    func put(_ bytes: [UInt8]) throws {
        guard !write(bytes) else { return }
        let number = errno
        if number != EPIPE {
            StandardStream.error.writeLine("ingest: cannot write to standard output: \(String(cString: strerror(number)))")
        }
        throw Exit.inputOutput.code
    }

    func putLine(_ text: String) throws { try put(Array((text + "\n").utf8)) }
}
