/// A time of day, as the text says it.
struct ClockTime: Sendable, Hashable {
    var hour: Int
    var minute: Int
    var second: Int?
    /// Minutes east of Greenwich; `nil` where no zone is named, or one whose distance depends on the season.
    var zone: Int?
    /// Twelve hours are told and neither "am" nor "pm".
    var isHalfDay = false

    /// As ISO 8601 writes it: `10:30:00`, with `Z` or `+01:00` where the zone is known.
    var text: String {
        EDTF.padded(hour, 2) + ":" + EDTF.padded(minute, 2) + ":" + EDTF.padded(second ?? 0, 2) + offset
    }

    private var offset: String {
        guard let zone else { return "" }
        guard zone != 0 else { return "Z" }
        return (zone < 0 ? "-" : "+") + EDTF.padded(abs(zone) / 60, 2) + ":" + EDTF.padded(abs(zone) % 60, 2)
    }
}
