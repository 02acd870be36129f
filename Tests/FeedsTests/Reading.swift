import Documents
import Feeds

/// A web address that the test knows to be one.
func address(_ text: String) -> WebAddress {
    guard let address = WebAddress(text) else { preconditionFailure("no web address: \(text)") }
    return address
}

/// Reads a feed that is written in the test, as if it had come from `https://news.example/feeds/main.xml`.
func readFeed(_ text: String, charset: String? = nil) throws -> Feed {
    try FeedReader.read(Array(text.utf8), base: address("https://news.example/feeds/main.xml"), charset: charset)
}
