import Foundation
import JSON

/// A validator of the part of JSON Schema 2020-12 that the record's schema uses.
///
/// A schema with a keyword that it does not know is refused, and so is one whose keyword has a value of the wrong kind, a
/// pattern that does not compile or a reference that leads nowhere: nothing passes because it was not looked at.
public struct SchemaValidator: Sendable {
    /// Why a schema cannot be used, and where in it.
    public struct Refusal: Error, Equatable, CustomStringConvertible {
        public let description: String
    }

    private let root: JSONValue

    public init(_ schema: JSONValue) throws(Refusal) {
        root = schema
        try examine(schema, "#")
    }

    /// The record's schema as it is in the sources.
    public static func record() throws -> SchemaValidator {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("share/record.schema.json")
        return try SchemaValidator(JSONParser.parse(Array(Data(contentsOf: place))))
    }

    /// What is wrong with a value, each with its place; empty where it is valid.
    public func faults(in value: JSONValue) -> [String] { check(value, root, "") }

    // MARK: the schema

    private func examine(_ schema: JSONValue, _ place: String) throws(Refusal) {
        if case .bool = schema { return }
        guard let members = schema.object else { throw Refusal(description: "\(place): a schema is an object or a boolean") }
        for member in members {
            let here = "\(place)/\(member.name)"
            guard try isWellFormed(member, here) else { throw Refusal(description: "\(here): wrong kind of value") }
        }
    }

    /// Whether a keyword's value is of the kind that the keyword takes.
    private func isWellFormed(_ member: JSONMember, _ here: String) throws(Refusal) -> Bool {
        let value = member.value
        switch member.name {
        case "$schema": return value == "https://json-schema.org/draft/2020-12/schema"
        case "$id", "title", "description": return value.string != nil
        case "const": return true
        case "enum": return value.array?.isEmpty == false
        case "minimum", "maximum": return value.double != nil
        case "minLength": return value.int != nil
        case "required": return value.array?.allSatisfy { $0.string != nil } == true
        case "type":
            return names(value)?.allSatisfy { Self.types.contains($0) } == true
        case "pattern":
            guard let pattern = value.string else { return false }
            do { _ = try Regex(pattern) } catch { throw Refusal(description: "\(here): \(error)") }
            return true
        case "$ref":
            guard let reference = value.string else { return false }
            guard target(of: reference) != nil else { throw Refusal(description: "\(here): \(reference) leads nowhere") }
            return true
        case "items", "additionalProperties":
            try examine(value, here)
            return true
        case "anyOf", "oneOf":
            guard let branches = value.array, !branches.isEmpty else { return false }
            for (index, branch) in branches.enumerated() { try examine(branch, "\(here)/\(index)") }
            return true
        case "properties", "$defs":
            guard let members = value.object else { return false }
            for member in members { try examine(member.value, "\(here)/\(member.name)") }
            return true
        default: throw Refusal(description: "\(here): a keyword that this validator does not know")
        }
    }

    private static let types: Set<String> = ["null", "boolean", "integer", "number", "string", "array", "object"]

    private func names(_ value: JSONValue) -> [String]? {
        if let name = value.string { return [name] }
        let names = value.array?.compactMap(\.string)
        return names?.count == value.array?.count ? names : nil
    }

    /// References are `#/$defs/NAME` only.
    private func target(of reference: String) -> JSONValue? {
        guard reference.hasPrefix("#/$defs/") else { return nil }
        return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
    }

    // MARK: a value

    private func check(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        if case .bool(let allowed) = schema { return allowed ? [] : ["\(place): must not be there"] }
        return (schema.object ?? []).flatMap { check(value, $0, schema, place) }
    }

    private func check(_ value: JSONValue, _ keyword: JSONMember, _ schema: JSONValue, _ place: String) -> [String] {
        let rule = keyword.value
        switch keyword.name {
        case "$ref": return check(value, target(of: rule.string ?? "") ?? false, place)
        case "type":
            let allowed = names(rule) ?? []
            return allowed.contains { Self.value(value, is: $0) } ? [] : ["\(place): not \(allowed.joined(separator: " or "))"]
        case "const": return Self.equal(value, rule) ? [] : ["\(place): not \(JSONWriter.string(rule))"]
        case "enum":
            let isAllowed = rule.array?.contains { Self.equal(value, $0) } == true
            return isAllowed ? [] : ["\(place): \(JSONWriter.string(value)) is none of \(JSONWriter.string(rule))"]
        case "minimum":
            guard let number = value.double, let limit = rule.double, number < limit else { return [] }
            return ["\(place): \(number) is less than \(limit)"]
        case "maximum":
            guard let number = value.double, let limit = rule.double, number > limit else { return [] }
            return ["\(place): \(number) is more than \(limit)"]
        case "minLength":
            guard let text = value.string, let limit = rule.int, text.unicodeScalars.count < limit else { return [] }
            return ["\(place): shorter than \(limit)"]
        case "pattern":
            guard let text = value.string, let pattern = rule.string else { return [] }
            return Self.text(text, matches: pattern) ? [] : ["\(place): \(text) does not match \(pattern)"]
        case "required":
            guard value.object != nil else { return [] }
            return (rule.array ?? []).compactMap(\.string).filter { value[$0] == nil }.map { "\(place): \($0) is missing" }
        case "properties":
            return (value.object ?? []).flatMap { member in
                rule[member.name].map { check(member.value, $0, "\(place)/\(member.name)") } ?? []
            }
        case "additionalProperties":
            return (value.object ?? []).filter { schema["properties"]?[$0.name] == nil }
                .flatMap { check($0.value, rule, "\(place)/\($0.name)") }
        case "items":
            return (value.array ?? []).enumerated().flatMap { check($0.element, rule, "\(place)/\($0.offset)") }
        case "anyOf", "oneOf":
            let results = (rule.array ?? []).map { check(value, $0, place) }
            let matches = results.count { $0.isEmpty }
            guard matches != 1, keyword.name == "oneOf" || matches == 0 else { return [] }
            let closest = results.min { $0.count < $1.count } ?? []
            return matches > 1 ? ["\(place): matches \(matches) of oneOf"] : closest
        default: return []  // `examine` has let through nothing else but annotations.
        }
    }

    private static func value(_ value: JSONValue, is type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number: type == "number" || type == "integer" && value.double.map { $0 == $0.rounded() } == true
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }

    /// Numbers are equal by value, texts by their code points: Swift's own comparison would take "é" for "e\u{301}".
    private static func equal(_ a: JSONValue, _ b: JSONValue) -> Bool {
        if let a = a.string, let b = b.string { return a.unicodeScalars.elementsEqual(b.unicodeScalars) }
        if let a = a.double, let b = b.double { return a == b }
        return a == b
    }

    private static func text(_ text: String, matches pattern: String) -> Bool {
        guard let expression = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return false }
        return text.firstMatch(of: expression) != nil
    }
}
