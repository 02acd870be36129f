import Documents

/// Writes subscriptions as OPML 2.0, folders as nested outlines, in the order in which they come.
public enum OPMLWriter {
    public static func bytes(title: String, subscriptions: [Subscription]) -> [UInt8] {
        var root = Folder(name: "")
        for subscription in subscriptions { root.insert(subscription, at: subscription.folders[...]) }
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n"
        out += "    <title>\(escaped(title))</title>\n  </head>\n  <body>\n"
        write(root, level: 2, to: &out)
        out += "  </body>\n</opml>\n"
        return Array(out.utf8)
    }

    private struct Folder {
        enum Item {
            case folder(Folder)
            case feed(Subscription)
        }

        let name: String
        var items: [Item] = []

        mutating func insert(_ subscription: Subscription, at path: ArraySlice<String>) {
            guard let first = path.first else { return items.append(.feed(subscription)) }
            for index in items.indices {
                guard case .folder(var inner) = items[index], inner.name == first else { continue }
                inner.insert(subscription, at: path.dropFirst())
                items[index] = .folder(inner)
                return
            }
            var inner = Folder(name: first)
            inner.insert(subscription, at: path.dropFirst())
            items.append(.folder(inner))
        }
    }

    private static func write(_ folder: Folder, level: Int, to out: inout String) {
        let indent = String(repeating: "  ", count: level)
        for item in folder.items {
            switch item {
            case .folder(let inner):
                out += "\(indent)<outline text=\"\(escaped(inner.name))\">\n"
                write(inner, level: level + 1, to: &out)
                out += "\(indent)</outline>\n"
            case .feed(let feed):
                let name = escaped(feed.title ?? feed.feed.host)
                out += "\(indent)<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(escaped(feed.feed.text))\""
                if let home = feed.home { out += " htmlUrl=\"\(escaped(home.text))\"" }
                out += "/>\n"
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n", "\r": out += "&#\(scalar.value);"
            default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
