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
                // A figure around other figures or around the text itself is no figure.
                if tree.end(of: node) - node > 200 || tree.first(.figure, in: node) != nil {
                    node += 1
                } else {
                    if let figure = figure(node) { figures.append(figure) }
                    node = tree.end(of: node)
                }
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

    /// A figure's pictures, each with what stands under them; `nil` where there is none. What stands under a picture whose address
    /// cannot be told is kept without it.
    private func figure(_ node: HTMLTree.Node) -> Figure? {
        let caption = CaptionReader(tree: tree).caption(of: node)
        let images = images(in: node).map { image in
            Image(url: image.url, alt: image.alt, caption: caption.text, credit: caption.credit)
        }
        let isLost = images.isEmpty && caption.text != nil && hasPicture(node)
        return images.isEmpty && !isLost ? nil : Figure(node: node, images: images, caption: caption.text)
    }

    private func hasPicture(_ figure: HTMLTree.Node) -> Bool {
        (figure..<tree.end(of: figure)).contains { tree.tag($0) == .img && !isSmall($0) }
    }

    /// Counters, spacers and icons.
    private func isSmall(_ node: HTMLTree.Node) -> Bool {
        isSmall(tree.value(node, .width)) || isSmall(tree.value(node, .height))
    }

    private func isSmall(_ length: String?) -> Bool {
        length.flatMap { Int($0.prefix { $0.isNumber }) }.map { $0 < 48 } ?? false
    }

    /// The picture an `<img>` shows; `nil` for counters, spacers and icons.
    private func image(_ node: HTMLTree.Node) -> Image? {
        if isSmall(node) { return nil }
        // Where something is there to be loaded later, `src` is only its place holder.
        let found =
            address(node, [.dataSrc, .dataLazySrc, .dataOriginal]) ?? candidate(node, [.dataSrcset, .dataLazySrcset])
            ?? address(node, [.src]) ?? candidate(node, [.srcset]) ?? source(beside: node)
        return found.map { make($0, node) }
    }

    private func address(_ node: HTMLTree.Node, _ names: [HTMLAttribute]) -> String? {
        for name in names {
            guard let value = tree.value(node, name), !value.isEmpty, !value.hasPrefix("data:") else { continue }
            if let address = resolve(value) { return address }
        }
        return nil
    }

    private func candidate(_ node: HTMLTree.Node, _ names: [HTMLAttribute]) -> String? {
        for name in names {
            guard let largest = tree.value(node, name).flatMap(ImageCandidates.largest) else { continue }
            if let address = resolve(largest) { return address }
        }
        return nil
    }

    /// Of a `<picture>` whose `<img>` names nothing: the first of its sources that does (HTML Standard, section 4.8.1).
    private func source(beside node: HTMLTree.Node) -> String? {
        let picture = tree.parent(of: node)
        guard picture >= 0, tree.tag(picture) == .picture else { return nil }
        for source in picture..<node where tree.tag(source) == .source {
            if let address = candidate(source, [.dataSrcset, .srcset]) { return address }
        }
        return nil
    }

    private func make(_ url: String, _ node: HTMLTree.Node) -> Image {
        let alt = tree.value(node, .alt).map { NFC.normalized($0.collapsingSpace) }
        return Image(url: url, alt: alt?.isEmpty == true ? nil : alt)
    }

    private func resolve(_ reference: String) -> String? {
        if let base { return base.resolving(reference)?.text }
        return WebAddress(reference)?.text
    }
}
