/// Paths as texts.
enum FilePath {
    /// Relative paths of a configuration file count from the folder it lies in.
    static func resolve(_ path: String, in folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder == "/" ? "" : folder)/\(path)"
    }

    /// The folder a file lies in: `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
