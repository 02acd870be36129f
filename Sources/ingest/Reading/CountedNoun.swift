/// `1 source`, `2 sources`.
enum CountedNoun {
    static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }
}
