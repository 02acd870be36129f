import Documents

@testable import Annotation

/// Dates, periods and durations as `exact → edtf`, in the order of the text: what most tests compare.
func times(_ text: String, language: String = "en", anchor: String? = "2024-05-15") -> [String] {
    annotations(text, language: language, anchor: anchor).filter { ["date", "period", "duration"].contains($0.type) }.map {
        "\($0.exact) → \($0.detail("edtf") ?? "?")"
    }
}
