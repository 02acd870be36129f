import JSON

extension DateMatch {
    var type: EvidenceType {
        switch content {
        case .length: .duration
        case .calendar(let value): value.isPeriod ? .period : .date
        }
    }

    /// The members of the record, in their order.
    func details(_ anchor: Anchor?) -> [JSONMember] {
        switch content {
        case .calendar(let value): value.details(anchor)
        case .length(let value): value.details
        }
    }
}

extension CalendarValue {
    var isPeriod: Bool { stretch.isPeriod && !(from != nil && until == nil) || until != nil }

    fileprivate func details(_ anchor: Anchor?) -> [JSONMember] {
        var edtf = stretch.edtf
        var earliest = stretch.first.map { EDTF.day($0) }
        var latest = stretch.last.map { EDTF.day($0) }
        if modifier == .approximate, from == nil, let plain = edtf, !plain.contains("/"), !plain.contains("X"),
            !plain.hasSuffix("~")
        {
            edtf = plain + "~"
        }
        if let from {
            if stretch.kind == .day, let day = edtf, day == earliest {
                // Intervals of EDTF have days for ends, so that two times stand in `earliest` and `latest` alone.
                if until == nil { edtf = day + "T" + from.text }
                earliest = day + "T" + from.text
                latest = day + "T" + (until ?? from).text
            } else if stretch.kind == .day {
                edtf = nil
            }
        }
        var members = [
            JSONMember("edtf", JSONValue(edtf)), JSONMember("earliest", JSONValue(earliest)),
            JSONMember("latest", JSONValue(latest)),
        ]
        if let modifier { members.append(JSONMember("modifier", .string(modifier.rawValue))) }
        members.append(JSONMember("relative", .bool(stretch.isRelative)))
        let isCounted = stretch.isRelative && stretch.edtf != nil
        members.append(JSONMember("anchor", JSONValue(isCounted && !(edtf?.hasPrefix("XXXX") ?? false) ? anchor?.text : nil)))
        if let from {
            members.append(JSONMember("time", .string(from.text + (until.map { "/" + $0.text } ?? ""))))
        }
        return members
    }
}

extension LengthValue {
    fileprivate var details: [JSONMember] {
        let isRange = longest != nil
        let told = isRange ? nil : length.iso8601
        // Where a length of time lies is not told: it has no days and is counted from none.
        var members = [
            JSONMember("edtf", JSONValue(told)), JSONMember("earliest", .null), JSONMember("latest", .null),
            JSONMember("iso8601", JSONValue(told)),
        ]
        switch modifier {
        case .atLeast, .moreThan: members.append(JSONMember("min", .string(length.iso8601)))
        case .atMost, .lessThan, .upTo: members.append(JSONMember("max", .string(length.iso8601)))
        case .between:
            members.append(JSONMember("min", .string(length.iso8601)))
            members.append(JSONMember("max", JSONValue(longest?.iso8601)))
        case .exact, .approximate: break
        }
        members.append(JSONMember("modifier", .string(modifier.rawValue)))
        members.append(JSONMember("relative", .bool(false)))
        members.append(JSONMember("anchor", .null))
        return members
    }
}
