import Testing

@testable import Cleaning

@Suite("The table of the body model")
struct BodyModelTests {
    private static let column = SegmentFeatures.allNames[0]

    @Test("a tree weighs: up to the threshold the next node, above it the one that is named")
    func weight() throws {
        let model = try BodyModel(parsing: "# comment\ncolumns\t\(Self.column)\ntree\t0<=0.5:2\t-1.5\t2\ntree\t0.25\n")
        for (value, weight) in [(0.5, -1.25), (0.6, 2.25)] as [(Float, Float)] {
            var features = [Float](repeating: 0, count: SegmentFeatures.allNames.count)
            features[0] = value
            #expect(features.withUnsafeBufferPointer { model.weight($0) } == weight)
        }
    }

    @Test(
        "what is no table is refused, with its line",
        arguments: [
            ("", 1), ("columns\tnone", 1), ("\n\nnonsense", 3), ("tree", 1), ("tree\tx", 1), ("tree\t0<=1:2\t1\t1", 1),
            ("columns\t\(column)\ntree\t0<=1:9\t1\t1", 2), ("columns\t\(column)\ntree\t0<=1:0\t1\t1", 2),
            ("columns\t\(column)\ntree\t0<=1:1", 2), ("columns\t\(column)\ntree\t0<=z:2\t1\t1", 2),
            ("columns\t\(column)\ntree\t7<=1:2\t1\t1", 2), ("columns\t\(column)\ntree\t0<=1:3\t1\t1\t1", 2),
            ("columns\t\(column)\ntree\t0<=1:2\t1\t1\t1", 2), ("columns\t\(column)\ntree\t0<=1:3\t0<=1:4\t1\t1\t1", 2),
        ])
    func faults(text: String, line: Int) {
        let fault = #expect(throws: BodyModel.Fault.self) { try BodyModel(parsing: text) }
        #expect(fault?.line == line)
        #expect(fault?.message.isEmpty == false)
    }

    @Test(
        "numbers are read as the standard library reads them",
        arguments: [
            "0.5", "-1.50000", "3", "1e-05", "-2.3e+3", "0.1234567", "123456.7", "1234567890123456789", ".5", "-.25", "7.",
        ])
    func numbers(text: String) throws {
        let model = try BodyModel(parsing: "columns\t\(Self.column)\ntree\t\(text)\n")
        #expect(model.nodes.map(\.value) == [try #require(Float(text.hasSuffix(".") ? text + "0" : text))])
    }
}
