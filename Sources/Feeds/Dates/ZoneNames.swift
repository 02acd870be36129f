/// Offsets of the time zones that feeds name by letters.
enum ZoneNames {
    /// Minutes east of UTC. Names that mean several places (`IST`, `PT`) are not known: a guess would be a wrong time.
    static func offset(_ name: String) -> Int? { table[name] }

    private static let table: [String: Int] = {
        var table: [String: Int] = [:]
        for (minutes, names) in offsets {
            for name in names.split(separator: " ") { table[String(name)] = minutes }
        }
        return table
    }()

    /// The first line and the American ones are RFC 5322's (section 4.3).
    private static let offsets: [(Int, String)] = [
        (0, "gmt ut utc z wet"),
        (-150, "ndt"), (-180, "adt brt art uyt"), (-210, "nst"), (-240, "edt clt vet"), (-300, "est cdt cot pet"),
        (-360, "cst mdt"), (-420, "mst pdt"), (-480, "pst akdt"), (-540, "akst"), (-600, "hst"),
        (60, "bst cet met mez west wat"), (120, "cest mest mesz eet cat sast"), (180, "eest msk eat trt"), (240, "gst"),
        (300, "pkt uzt"), (420, "wib ict"), (480, "hkt sgt myt pht awst wita"), (540, "jst kst wit"), (570, "acst"),
        (600, "aest"), (630, "acdt"), (660, "aedt"), (720, "nzst"), (780, "nzdt"),
    ]
}
