import Documents
import Testing

@testable import Cleaning

@Suite("A page's own address in links")
struct OwnAddressTests {
    private func isCarried(_ href: String, from url: String = "https://www.harbour.example/news/New-Quay/") -> Bool {
        Array(href.utf8).withUnsafeBufferPointer { OwnAddress(WebAddress(url))?.isCarried(by: $0) ?? false }
    }

    @Test(
        "stands behind the question mark of one that leads elsewhere",
        arguments: [
            "https://letters.example/share?u=https%3A%2F%2Fwww.harbour.example%2Fnews%2Fnew-quay%2F",
            "mailto:?subject=Quay&body=https://harbour.example/news/New-Quay/", "//x.example/?url=HARBOUR.EXAMPLE/NEWS/NEW-QUAY",
        ])
    func carried(href: String) { #expect(isCarried(href)) }

    @Test(
        "and is none in a link of the same site, of another page, or without a question",
        arguments: [
            "/news/new-quay?print=https://www.harbour.example/news/new-quay",
            "https://www.harbour.example/login?next=harbour.example/new-quay",
            "https://letters.example/share?u=https%3A%2F%2Fwww.harbour.example%2Fnews%2Fferry",
            "https://letters.example/harbour.example/new-quay", "",
        ])
    func notCarried(href: String) { #expect(!isCarried(href)) }

    @Test("an escaped end of the path is not looked for, and a page without an address has none")
    func escaped() {
        #expect(isCarried("https://x.example/?u=harbour.example%2F%25D0", from: "https://harbour.example/%D0%BF"))
        #expect(OwnAddress(nil) == nil)
    }
}
