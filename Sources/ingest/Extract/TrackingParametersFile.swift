import Extraction

/// Reads `tracking-parameters.tsv` of the data folder: one name a line, what follows a tab is for people, `#` starts a comment.
enum TrackingParametersFile {
    static func parse(_ text: String) -> TrackingParameters {
        let names = text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
            guard !line.hasPrefix("#"), let name = line.split(separator: "\t").first else { return nil }
            return name.lowercased()
        }
        return TrackingParameters(names: names)
    }
}
