import ArgumentParser
import Documents

/// A moment as people give it: `2026-11-23`, `2026-11-23T06:42:00Z`, or a while ago: `6h`, `2d`.
struct Since: ExpressibleByArgument, Sendable {
    let moment: Timestamp

    init?(argument: String) {
        if let ago = Quantity.duration(argument) {
            moment = WallClock.now.advanced(bySeconds: -ago)
        } else if let stated = Timestamp(rfc3339: argument) ?? Timestamp(rfc3339: argument + "T00:00:00Z") {
            moment = stated
        } else {
            return nil
        }
    }
}
