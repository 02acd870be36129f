import Documents
import Markup

/// Reads what a page shows besides its body.
struct SurfaceReader {
    let tree: HTMLTree

    /// Bodies longer than that, in bytes, are no wall's.
    static let longestBody = 4000
    private static let longestText = 6000
    private static let maximumControls = 60
    private static let longestControl = 80

    /// - Parameter utf8: the page, for the names in its scripts, which the tree does not have.
    func surface(utf8: [UInt8]) -> PageSurface {
        var surface = PageSurface(machinery: MachineryNames.found(in: utf8))
        let text = body.map { tree.text(of: $0) } ?? ""
        surface.characters = text.unicodeScalars.count
        surface.text = NFC.normalized(String(Substring(text.unicodeScalars.prefix(Self.longestText))))
        var consentEnd = 0
        for node in 0..<tree.count {
            if node >= consentEnd, isConsent(node) {
                consentEnd = tree.end(of: node)
                surface.consentCharacters += tree.text(of: node).unicodeScalars.count
            }
            if surface.controls.count < Self.maximumControls, let control = control(node) { surface.controls.append(control) }
        }
        return surface
    }

    private var body: HTMLTree.Node? { tree.first(.body) ?? (tree.count > 0 ? 0 : nil) }

    private func isConsent(_ node: HTMLTree.Node) -> Bool {
        guard tree.tag(node) != .text, tree.tag(node) != .body, tree.tag(node) != .html else { return false }
        return [HTMLAttribute.id, .class].contains { name in
            tree.valueRange(node, name).map { ClassGroups.of(tree.bytes[$0]).contains(.consent) } ?? false
        }
    }

    private func control(_ node: HTMLTree.Node) -> String? {
        let text: String?
        switch tree.tag(node) {
        case .button: text = tree.text(of: node)
        case .input where tree.value(node, .type)?.lowercased() == "submit": text = tree.value(node, .value)
        case .a where tree.value(node, .role)?.lowercased() == "button": text = tree.text(of: node)
        default: text = nil
        }
        guard let text, !text.isEmpty, text.utf8.count <= Self.longestControl else { return nil }
        return NFC.normalized(text)
    }
}
