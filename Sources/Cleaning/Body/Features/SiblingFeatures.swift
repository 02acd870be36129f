import Markup

/// How alike a segment's element and its siblings are, and its parent and the parent's.
enum SiblingFeatures {
    static func describe(_ index: Int, of page: PageProfile, _ row: inout FeatureRow) {
        let node = page.structure.segmentation.segments[index].node
        put(page.siblings.place(of: node), "siblings", &row)
        let parent = page.structure.tree.parent(of: node)
        let isOutside = parent <= page.structure.body
        put(isOutside ? SiblingFacts.Place() : page.siblings.place(of: parent), "parents", &row)
    }

    private static func put(_ place: SiblingFacts.Place, _ name: String, _ row: inout FeatureRow) {
        row.put(name + ".same_tag", place.sameTag)
        row.put(name + ".same_share", place.sameSignatureShare)
        row.put(name + ".same", place.sameSignature)
        row.put(name + ".mean", place.meanLength)
        row.put(name + ".variation", place.variation)
        row.put(name + ".position", place.position)
        row.put(name + ".paragraphs", place.paragraphShare)
    }
}
