import JSON

extension Explanation {
    public var json: JSONValue {
        [
            "method": .string(method.rawValue), "threshold": threshold.map(rounded) ?? .null,
            "segments": .array(segments.map(\.json)), "fields": .array(fields.map(\.json)),
        ]
    }
}

extension Explanation.Segment {
    var json: JSONValue {
        [
            "kept": .bool(fate.isKept), "fate": .string(fate.rawValue), "score": rounded(score), "path": .string(path),
            "characters": .int(characters), "text": .string(text),
            "reasons": .array(reasons.map { ["evidence": .string($0.evidence), "weight": rounded($0.weight)] }),
        ]
    }
}

extension FieldCandidate {
    var json: JSONValue {
        [
            "chosen": .bool(isChosen), "field": .string(field), "value": .string(value), "origin": .string(origin.rawValue),
            "score": rounded(score),
        ]
    }
}
