import CTOML

/// Puts a document together from what the parser's visitor is told. Lives for one parse.
final class TOMLBuilder {
    /// A table or list that is still open.
    private struct Level {
        var name: String?
        var path: String
        var isArray: Bool
        var members: [String: TOMLNode] = [:]
        var elements: [TOMLNode] = []
    }

    private var levels: [Level] = []
    private(set) var members: [String: TOMLNode] = [:]
    private(set) var lines: [String: Int] = [:]

    /// The visitor borrows the builder: it must not outlive it.
    var visitor: ingest_toml_visitor {
        var visitor = ingest_toml_visitor()
        visitor.context = Unmanaged.passUnretained(self).toOpaque()
        visitor.begin_table = { TOMLBuilder.from($0).begin($1, isArray: false) }
        visitor.begin_array = { TOMLBuilder.from($0).begin($1, isArray: true) }
        visitor.end = { TOMLBuilder.from($0).end() }
        visitor.string = { TOMLBuilder.from($0).add(.string(TOMLBuilder.text($2, $3)), $1) }
        visitor.integer = { TOMLBuilder.from($0).add(.integer(Int($2)), $1) }
        visitor.real = { TOMLBuilder.from($0).add(.double($2), $1) }
        visitor.boolean = { TOMLBuilder.from($0).add(.bool($2 != 0), $1) }
        visitor.moment = { TOMLBuilder.from($0).add(.moment(TOMLBuilder.text($2, $3)), $1) }
        return visitor
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> TOMLBuilder {
        Unmanaged<TOMLBuilder>.fromOpaque(context!).takeUnretainedValue()
    }

    private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
        UnsafeBufferPointer(start: start, count: count).withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
    }

    private func begin(_ place: ingest_toml_place, isArray: Bool) {
        levels.append(Level(name: place.name.map { Self.text($0, place.length) }, path: noted(place), isArray: isArray))
    }

    private func end() {
        guard let level = levels.popLast() else { return }
        if levels.isEmpty {
            members = level.members
        } else {
            store(level.isArray ? .array(level.elements) : .table(level.members), level.name)
        }
    }

    private func add(_ node: TOMLNode, _ place: ingest_toml_place) {
        _ = noted(place)
        store(node, place.name.map { Self.text($0, place.length) })
    }

    private func store(_ node: TOMLNode, _ name: String?) {
        if let name {
            levels[levels.count - 1].members[name] = node
        } else {
            levels[levels.count - 1].elements.append(node)
        }
    }

    /// The path of a place, whose line is remembered.
    private func noted(_ place: ingest_toml_place) -> String {
        guard let outer = levels.last else { return "" }
        let path: String
        if let name = place.name.map({ Self.text($0, place.length) }) {
            path = outer.path.isEmpty ? name : "\(outer.path).\(name)"
        } else {
            path = "\(outer.path)[\(outer.elements.count)]"
        }
        lines[path] = Int(place.line)
        return path
    }
}
