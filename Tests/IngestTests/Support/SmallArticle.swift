/// A page with an article that is long enough to be taken for one.
enum SmallArticle {
    static func html(_ title: String, extra: String = "") -> String {
        let paragraphs = (1...6).map {
            "<p>The harbour authority said on day \($0) that the new quay will open in March, eleven months behind its plan, and that the "
                + "ferries will move to the new berths one line after another. \($0 == 3 ? extra : "")</p>"
        }
        return
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>\(title)</title><meta property=og:type content=article></head>"
            + "<body><nav><a href=/>Home</a></nav><article><h1>\(title)</h1>\(paragraphs.joined())</article></body></html>"
    }
}
