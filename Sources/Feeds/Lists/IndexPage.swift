import Documents

/// Chooses among an index page's links those that look like articles.
public enum IndexPage {
    /// A link as the page has it.
    public typealias Link = (href: String, text: String)

    /// The articles, each address once, in page order.
    ///
    /// Only addresses of the same site (with or without `www.`) qualify. The shape of the address decides, the link's text
    /// tips the scale: it can be "Read more", or a picture.
    public static func articles(in links: [Link], base: WebAddress, limit: Int = 1000) -> [Candidate] {
        var order: [WebAddress] = []
        var longestText: [WebAddress: Int] = [:]
        for link in links {
            guard let address = base.resolving(link.href)?.withoutFragment, bareHost(address) == bareHost(base),
                address != base.withoutFragment
            else { continue }
            let words = link.text.split(whereSeparator: \.isWhitespace).count
            if let known = longestText[address] {
                longestText[address] = max(known, words)
            } else {
                longestText[address] = words
                order.append(address)
            }
        }
        let chosen = order.filter { ArticleAddress.score($0) + (longestText[$0, default: 0] >= 4 ? 1 : 0) >= 3 }
        return chosen.prefix(limit).map { Candidate(url: $0) }
    }

    private static func bareHost(_ address: WebAddress) -> Substring {
        address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
    }
}
