import Documents
import Markup

/// The printed byline and dateline where they were taken for a part of the body: a record has them in fields of their own, and
/// not in its text.
struct Byline {
    let structure: PageStructure
    let evidence: PageEvidence

    /// The choice without what the page itself marks as byline or date, before the body's first prose.
    func removed(from keep: [Bool]) -> [Bool] {
        let printed = Set(evidence.marks.filter { $0.kind == .byline || $0.kind == .time }.map(\.text))
        guard !printed.isEmpty else { return keep }
        var keep = keep
        for index in keep.indices where keep[index] {
            if structure.isProse[index] { break }
            if printed.contains(NFC.normalized(structure.segmentation.text(structure.segmentation.segments[index]))) {
                keep[index] = false
            }
        }
        return keep
    }
}
