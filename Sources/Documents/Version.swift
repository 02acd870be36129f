/// The program's name and version, as records, requests and `--version` state them.
///
/// CHANGELOG.md and debian/changelog carry the same version; a test compares them.
public enum Program {
    public static let name = "ingest"
    public static let version = "0.1.0"
}
