/// A time of day as it is written; it may be none.
struct ClockTime {
    var hour: Int
    var minute: Int
    var second: Int

    /// 12 AM is midnight. Hours beyond twelve are on the 24-hour clock already.
    mutating func apply(isAfternoon: Bool) {
        guard hour <= 12 else { return }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
    }

    /// Within a day; 24:00:00 is its end, second 60 a leap second.
    var isValid: Bool {
        (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
            || hour == 24 && minute == 0 && second == 0
    }
}
