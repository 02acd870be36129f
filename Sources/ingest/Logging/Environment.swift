import Glibc

/// Environment variables.
enum Environment {
    static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The folder for temporary files that are too large for memory: /tmp may be memory (systemd's "Using /tmp/ and /var/tmp/ Safely").
    static var largeTemporaryFiles: String {
        guard let folder = self["TMPDIR"], folder.hasPrefix("/") else { return "/var/tmp" }
        return folder
    }
}
