import Documents
import Markup

/// Finds the pictures that belong to the body: those between its first and its last segment, and the one just before.
struct FigureFinder {
    struct Figure {
        var node: HTMLTree.Node
        var images: [Image]
        var caption: String?
    }

    let tree: HTMLTree
    let segmentation: Segmentation
    let keep: [Bool]
    let base: WebAddress?

    func figures() -> [Figure] {
        let kept = keep.indices.filter { keep[$0] }.map { segmentation.segments[$0] }
        guard let first = kept.first, let last = kept.last else { return [] }
        // The element around the whole body, and what of it lies before the body's last words.
        var root = first.node
        while root > 0, tree.end(of: root) <= last.firstNode { root = tree.parent(of: root) }
        var figures: [Figure] = []
        var node = max(root, 0)
        let end = min(tree.end(of: node), last.firstNode + 1)
        while node < end {
            switch tree.tag(node) {
            case .nav, .footer, .aside, .form:
                node = tree.end(of: node)
            case .figure:
                let images = self.images(in: node)
                if !images.isEmpty { figures.append(Figure(node: node, images: images, caption: caption(of: node))) }
                // A figure around the text itself is no figure.
                node = tree.end(of: node) - node > 200 ? node + 1 : tree.end(of: node)
            case .img:
                if let image = image(node) { figures.append(Figure(node: node, images: [image], caption: nil)) }
                node += 1
            default:
                node += 1
            }
        }
        return figures
    }

    private func images(in figure: HTMLTree.Node) -> [Image] {
        var images: [Image] = []
        for node in figure..<tree.end(of: figure) where tree.tag(node) == .img {
            if let image = image(node), !images.contains(where: { $0.url == image.url }) { images.append(image) }
        }
        return images
    }

    private func caption(of figure: HTMLTree.Node) -> String? {
        guard let node = tree.first(.figcaption, in: figure) else { return nil }
        let text = NFC.normalized(tree.text(of: node))
        return text.isEmpty ? nil : text
    }

    /// The picture an `<img>` shows; `nil` for counters, spacers and icons.
    private func image(_ node: HTMLTree.Node) -> Image? {
        for name in [HTMLAttribute.width, .height] {
            if let text = tree.value(node, name), let size = Int(text.prefix { $0.isNumber }), size < 48 { return nil }
        }
        for name in [HTMLAttribute.dataSrc, .dataLazySrc, .dataOriginal, .src] {
            guard let value = tree.value(node, name), !value.isEmpty, !value.hasPrefix("data:"), let url = resolve(value) else { continue }
            return make(url, node)
        }
        for name in [HTMLAttribute.srcset, .dataSrcset, .dataLazySrcset] {
            if let set = tree.value(node, name), let best = ImageCandidates.largest(in: set), let url = resolve(best) { return make(url, node) }
        }
        return nil
    }

    private func make(_ url: String, _ node: HTMLTree.Node) -> Image {
        let alt = tree.value(node, .alt).map(NFC.normalized)
        return Image(url: url, alt: alt?.isEmpty == true ? nil : alt)
    }

    private func resolve(_ reference: String) -> String? {
        if let base { return base.resolving(reference)?.text }
        return WebAddress(reference)?.text
    }
}
