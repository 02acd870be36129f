/// A picture that belongs to the article. `url` is absolute.
public struct Image: Sendable, Hashable {
    public var url: String
    public var alt: String?
    public var caption: String?
    public var credit: String?

    public init(url: String, alt: String? = nil, caption: String? = nil, credit: String? = nil) {
        self.url = url
        self.alt = alt
        self.caption = caption
        self.credit = credit
    }
}
