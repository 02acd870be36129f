import Foundation
import Glibc

/// One accepted connection of a `RawServer`: says exactly the bytes it is told to, and hangs up as it is told to.
public final class RawConnection: Sendable {
    private let descriptor: Int32
    private let onHead: @Sendable (String) -> Void

    init(_ descriptor: Int32, onHead: @escaping @Sendable (String) -> Void) {
        self.descriptor = descriptor
        self.onHead = onHead
    }

    /// Reads up to the empty line after the header fields; `nil` where the client has gone.
    public func readHead() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
            bytes.append(byte)
        }
        let head = String(decoding: bytes, as: UTF8.self)
        onHead(head)
        return head
    }

    /// `false` where the client has gone.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends a whole answer: the status line and fields as given, then the body as it is.
    @discardableResult
    public func send(head: String, body: [UInt8]) -> Bool {
        send(Array((head.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    /// Waits until the client hangs up.
    public func waitForEnd() {
        var byte: UInt8 = 0
        while recv(descriptor, &byte, 1, 0) > 0 {}
    }

    /// Makes the end of the connection a reset (RST) instead of a clean close.
    public func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    func interrupt() { shutdown(descriptor, Int32(SHUT_RDWR)) }
    func close() { Glibc.close(descriptor) }
}
