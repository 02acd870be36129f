import Foundation
import Glibc
import Synchronization

/// A terminal of eighty columns that nobody sits at: what is written to it is kept.
final class PseudoTerminal: Sendable {
    struct NotMade: Error {}

    /// TIOCSPTLCK and TIOCGPTN (ioctl_tty(2)): macros that Swift does not see, as it does not see `posix_openpt`.
    private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// What a program takes for its terminal.
    let slave: FileHandle
    private let master: FileHandle
    private let shown = Mutex(Data())

    init() throws {
        let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: UInt32 = 0
        guard descriptor >= 0, ioctl(descriptor, Self.setLock, &isLocked) == 0, ioctl(descriptor, Self.getNumber, &number) == 0
        else { throw NotMade() }
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else { throw NotMade() }
        let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard other >= 0 else { throw NotMade() }
        master = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        slave = FileHandle(fileDescriptor: other, closeOnDealloc: true)
        master.readabilityHandler = { [weak self] handle in
            let data = handle.availableData
            self?.shown.withLock { $0.append(data) }
        }
    }

    deinit { master.readabilityHandler = nil }

    /// Everything that has been written so far.
    var text: String { shown.withLock { String(decoding: $0, as: UTF8.self) } }

    /// Waits until it shows the words. Forever, if they never come: a test has its time limit for that.
    func shows(_ words: String) async throws {
        while !text.contains(words) { try await Task.sleep(for: .milliseconds(10)) }
    }
}
