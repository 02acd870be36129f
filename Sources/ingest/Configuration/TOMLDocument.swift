import TOMLKit

/// One configuration file: what it says, and where.
struct TOMLDocument {
    let file: String
    let members: [String: TOMLNode]
    private let locator: KeyLocator

    /// Throws the syntax error with its line and column.
    init(file: String, text: String) throws(ConfigurationFault) {
        self.file = file
        locator = KeyLocator(text)
        do {
            let table = try TOMLTable(string: text)
            let node = withExtendedLifetime(table) { TOMLNode(table) }
            guard case .table(let members) = node else { throw ConfigurationFault(file: file, "no TOML table") }
            self.members = members
        } catch let fault as ConfigurationFault {
            throw fault
        } catch let error as TOMLParseError {
            throw ConfigurationFault(
                file: file, line: error.source.begin.line, column: error.source.begin.column, "not TOML: \(error.description)")
        } catch {
            throw ConfigurationFault(file: file, "not TOML: \(error)")
        }
    }

    func line(of path: String) -> Int? { locator.line(of: path) }
}
