import Documents
import Foundation

@testable import Annotation

/// The tables that the program is installed with, by their names.
let tableTexts: [String: String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../share/annotation")
    var texts: [String: String] = [:]
    for name in AnnotationTables.names {
        texts[name] = try? String(contentsOf: folder.appendingPathComponent("\(name).tsv"), encoding: .utf8)
    }
    return texts
}()

let annotator = try! Annotator(AnnotationTables(tableTexts))

/// What is found in a text of one paragraph.
func annotations(_ text: String, language: String? = "en", anchor: String? = nil) -> [Annotation] {
    let whole = Block(.paragraph(role: nil), span: Span(0, text.unicodeScalars.count))
    return annotator.annotations(of: text, [whole], Setting(language: language, anchor: anchor))
}

func annotations(_ type: String, _ text: String, language: String? = "en", anchor: String? = nil) -> [Annotation] {
    annotations(text, language: language, anchor: anchor).filter { $0.type == type }
}

extension Annotation {
    /// A member that only this type has, as a string; `nil` where it is missing or null.
    func detail(_ name: String) -> String? { details.first { $0.name == name }?.value.string }
}
