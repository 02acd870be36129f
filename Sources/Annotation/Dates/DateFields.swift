/// The parts of a date that a text says; what it leaves out is told by the day of the text.
struct DateFields: Sendable {
    var year: Int?
    /// 1…12, or EDTF's code for a season, a quarter or a half.
    var month: Int?
    var day: Int?
    /// 1 (Monday) … 7, where nothing else is said.
    var weekday: Int?
    /// The weekday that a day's number falls on: "Monday the 3rd".
    var onWeekday: Int?
    /// Which of two numbers is the month is not told: `3/4/2024`.
    var isAmbiguous = false
}
