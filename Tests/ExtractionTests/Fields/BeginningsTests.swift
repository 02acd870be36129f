import Testing

@testable import Extraction

@Suite("Beginnings of words")
struct BeginningsTests {
    private let beginnings = Beginnings(["by", "written by", "à propos", "a cura di", "x", "av:"])

    @Test(
        "a text may begin with a word whose first two letters it has, in any case",
        arguments: ["by Anna", "BYTE", "Wrote", "av", "Avenue"])
    func may(text: String) { #expect(beginnings.mayBegin(text[...].utf8)) }

    @Test("two letters that begin no word rule a text out", arguments: ["The quay", "bo", "wb", "Vy", "aa", "za"])
    func mayNot(text: String) { #expect(!beginnings.mayBegin(text[...].utf8)) }

    @Test(
        "what does not begin with two letters of ASCII is left to a closer look",
        arguments: ["", "b", "À propos", "a cura", "1 by", "é"])
    func open(text: String) { #expect(beginnings.mayBegin(text[...].utf8)) }
}
