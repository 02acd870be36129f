import Documents
import Markup

/// The way from the model's weights to the body, step by step. Each list has an entry for each segment.
struct BodySteps {
    let opinions: [BodyChooser.Opinion]
    /// From which probability on a segment was heavy.
    let threshold: Double
    /// What is left after the headline, the comments and the byline have been taken out.
    let withoutHeadline: [Bool]
    let withoutComments: [Bool]
    let withoutByline: [Bool]
    /// With the printed standfirst.
    let keep: [Bool]
    let comments: [Comment]
    /// The segment that is the printed standfirst, if one is.
    let standfirst: Int?

    init(_ structure: PageStructure, _ evidence: PageEvidence, _ chooser: BodyChooser) {
        let choice = chooser.choice(structure)
        opinions = choice.opinions
        threshold = choice.threshold
        let headline = Headline(tree: structure.tree, segmentation: structure.segmentation, evidence: evidence)
        withoutHeadline = headline.removed(from: opinions.map(\.isKept))
        let story = CommentReader(structure).parted(from: withoutHeadline)
        withoutComments = story.keep
        comments = story.comments
        withoutByline = Byline(structure: structure, evidence: evidence).removed(from: withoutComments)
        let standfirst = Standfirst(structure: structure, evidence: evidence)
        keep = standfirst.restored(in: withoutByline)
        self.standfirst = standfirst.segment(of: keep)
    }

    /// What became of a segment: the last step that decided.
    func fate(of index: Int) -> Explanation.Fate {
        if keep[index] {
            if !withoutByline[index] { return .keptAsStandfirst }
            return opinions[index] == .meant ? .keptAsBarePage : .kept
        }
        switch opinions[index] {
        case .light: return .light
        case .menu: return .menu
        case .repeated: return .repeated
        case .heavy, .meant: return !withoutHeadline[index] ? .headline : !withoutComments[index] ? .comments : .byline
        }
    }
}
