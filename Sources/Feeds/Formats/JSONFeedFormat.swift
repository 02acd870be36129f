import Documents
import JSON

/// JSON Feed 1.0 and 1.1.
struct JSONFeedFormat: FeedFormat {
    func read(_ content: FeedContent, base: WebAddress) -> Feed? {
        guard case .json(let root) = content, root.object != nil else { return nil }
        let feedAuthors = authors(root)
        return Feed(
            format: .jsonFeed,
            title: root["title"]?.string.flatMap(PlainText.collapsed),
            language: LanguageTag.normalized(root["language"]?.string),
            homeLink: root["home_page_url"]?.string.flatMap(base.resolving),
            selfLink: root["feed_url"]?.string.flatMap(base.resolving),
            nextLink: root["next_url"]?.string.flatMap(base.resolving),
            entries: (root["items"]?.array ?? []).filter { $0.object != nil }.prefix(FeedReader.maximumEntries + 1).map {
                entry($0, base, feedAuthors)
            })
    }

    private func entry(_ item: JSONValue, _ base: WebAddress, _ feedAuthors: [String]) -> FeedEntry {
        let link = item["url"]?.string.flatMap(PlainText.trimmed).flatMap(base.resolving)
        let id = identifier(item["id"])
        let attachments = (item["attachments"]?.array ?? []).compactMap { attachment -> Enclosure? in
            guard let url = attachment["url"]?.string.flatMap(base.resolving) else { return nil }
            return Enclosure(
                url: url, type: attachment["mime_type"]?.string, length: attachment["size_in_bytes"]?.int.map(Int64.init))
        }
        let html =
            item["content_html"]?.string.flatMap(PlainText.trimmed)
            ?? item["content_text"]?.string.flatMap(PlainText.trimmed).map(PlainText.paragraphs)
        let authors = authors(item)
        return FeedEntry(
            link: link ?? item["external_url"]?.string.flatMap(base.resolving) ?? id.flatMap { WebAddress($0) },
            id: id,
            title: item["title"]?.string.flatMap(PlainText.collapsed),
            summary: item["summary"]?.string.flatMap(PlainText.collapsed),
            contentHTML: html, contentBase: html == nil ? nil : link ?? base,
            authors: authors.isEmpty ? feedAuthors : authors,
            published: item["date_published"]?.string.flatMap(FeedDate.normalized),
            updated: item["date_modified"]?.string.flatMap(FeedDate.normalized),
            categories: Categories.unique(item["tags"]?.array?.compactMap(\.string) ?? []),
            language: LanguageTag.normalized(item["language"]?.string),
            enclosures: attachments, isPodcastItem: attachments.contains(where: \.isMedia))
    }

    /// Version 1.1 has a list, version 1 had one.
    private func authors(_ value: JSONValue) -> [String] {
        let people = value["authors"]?.array ?? value["author"].map { [$0] } ?? []
        return PersonName.names(people.compactMap { $0["name"]?.string })
    }

    /// Some write numbers where the format has strings.
    private func identifier(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): PlainText.trimmed(text)
        case .number(let digits): digits
        default: nil
        }
    }
}
