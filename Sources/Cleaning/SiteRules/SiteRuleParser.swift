import Markup

/// Reads rule files: lines of `directive: value` or `directive(argument): value`, with `#` before comments.
public struct SiteRuleParser {
    public struct Reading: Sendable {
        public var rule: SiteRule
        /// In the order of the lines.
        public var remarks: [SiteRuleRemark]
        /// Lines that say something that is understood.
        public var understood: Int
    }

    /// Bytes of a file that is still a rule file, and lines in it. The longest in use have some hundred lines.
    public static let longestFile = 256 << 10
    private static let mostLines = 2000

    private var rule: SiteRule
    private var remarks: [SiteRuleRemark] = []
    private var understood = 0
    /// `find_string`s that wait for their `replace_string`.
    private var finds: [(line: Int, text: String)] = []
    private var line = 0

    public static func parse(_ text: String, file: String) -> Reading {
        var parser = SiteRuleParser(rule: SiteRule(file: file))
        parser.run(text)
        return Reading(rule: parser.rule, remarks: parser.remarks.sorted { $0.line < $1.line }, understood: parser.understood)
    }

    private init(rule: SiteRule) { self.rule = rule }

    private mutating func run(_ text: String) {
        guard text.utf8.count <= Self.longestFile else {
            return fault("the file has more than \(Self.longestFile) bytes", line: 1)
        }
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard line <= Self.mostLines else {
                return fault("the file has more than \(Self.mostLines) lines; the rest is not read")
            }
            read(Self.trimmed(String(decoding: bytes, as: UTF8.self)))
        }
        for find in finds { fault("this find_string has no replace_string", line: find.line) }
    }

    private mutating func read(_ text: String) {
        guard let first = text.utf8.first, first != UInt8(ascii: "#") else { return }
        guard let parts = SiteRuleLine(text) else { return fault("neither \"directive: value\" nor a comment") }
        guard let directive = SiteRuleDirective(rawValue: parts.name) else {
            remarks.append(
                SiteRuleRemark(line: line, kind: .unknown(directive: parts.name), message: "unknown directive \"\(parts.name)\""))
            return
        }
        if let reason = directive.reasonWithoutEffect {
            understood += 1
            remarks.append(
                SiteRuleRemark(line: line, kind: .withoutEffect, message: "\"\(parts.name)\" has no effect: \(reason)"))
            return
        }
        if parts.argument != nil, !directive.takesArgument { return fault("\"\(parts.name)\" takes nothing in parentheses") }
        if parts.value.isEmpty, directive != .replaceString { return fault("\"\(parts.name)\" has no value") }
        if take(directive, parts.argument, parts.value) { understood += 1 }
    }

    /// Whether the line could be used.
    private mutating func take(_ directive: SiteRuleDirective, _ argument: String?, _ value: String) -> Bool {
        switch directive {
        case .title: return add(value, to: \.titles)
        case .author: return add(value, to: \.authors)
        case .date: return add(value, to: \.dates)
        case .body:
            rule.statesBody = true
            return add(value, to: \.bodies)
        case .strip, .stripAttribute: return add(value, to: \.removals)
        case .stripIDOrClass:
            let word = Self.unquoted(value)
            return add(
                "//*[not(self::html or self::body)][contains(@class, '\(word)') or contains(@id, '\(word)')]", to: \.removals)
        case .stripImageSource: return add("//img[contains(@src, '\(Self.unquoted(value))')]", to: \.removals)
        case .dissolve: return add(value, to: \.dissolutions)
        case .nativeAdClue: return add(value, to: \.adClues)
        case .wrapIn: return wrap(argument, value)
        case .singlePageLink, .nextPageLink:
            guard let xpath = xpath(value) else { return false }
            rule.links.append(SiteRule.Link(kind: directive == .singlePageLink ? .singlePage : .nextPage, xpath: xpath))
            return true
        case .ifPageContains: return condition(value)
        case .findString, .replaceString: return replacement(directive, argument, value)
        case .skipJSONLD: return flag(value, directive) { $0.skipsJSONLD = $1 }
        case .lazyLoadAttribute:
            guard value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return faulty("\"\(value)\" is no attribute's name") }
            rule.lazyAttributes.append(value.lowercased())
            return true
        case .testURL:
            rule.examples.append(SiteRuleExample(number: rule.examples.count + 1, line: line, url: value))
            return true
        case .testContains:
            guard let last = rule.examples.indices.last else { return faulty("there is no test_url above this test_contains") }
            rule.examples[last].contains.append(.init(line: line, text: value))
            return true
        default: return faulty("\"\(directive.rawValue)\" is not used")
        }
    }

    private mutating func wrap(_ tag: String?, _ value: String) -> Bool {
        guard let tag, !tag.isEmpty,
            tag.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 })
        else {
            return faulty("wrap_in needs an element's name in parentheses: wrap_in(blockquote): …")
        }
        guard let xpath = xpath(value) else { return false }
        rule.wraps.append(SiteRule.Wrap(tag: tag, xpath: xpath))
        return true
    }

    /// Belongs to the link above it.
    private mutating func condition(_ value: String) -> Bool {
        guard let last = rule.links.indices.last else {
            return faulty("there is no single_page_link or next_page_link above this if_page_contains")
        }
        guard let xpath = xpath(value) else { return false }
        rule.links[last].condition = xpath
        return true
    }

    private mutating func replacement(_ directive: SiteRuleDirective, _ argument: String?, _ value: String) -> Bool {
        if directive == .findString {
            finds.append((line, value))
        } else if let find = argument {
            guard !find.isEmpty else { return faulty("there is nothing to find in the parentheses of replace_string") }
            rule.replacements.append(.init(find: find, replacement: value))
        } else {
            guard !finds.isEmpty else { return faulty("there is no find_string above this replace_string") }
            rule.replacements.append(.init(find: finds.removeFirst().text, replacement: value))
        }
        return true
    }

    private mutating func flag(_ value: String, _ directive: SiteRuleDirective, _ set: (inout SiteRule, Bool) -> Void) -> Bool {
        switch value.lowercased() {
        case "yes", "true", "1": set(&rule, true)
        case "no", "false", "0": set(&rule, false)
        default: return faulty("\"\(directive.rawValue)\" is yes or no, not \"\(value)\"")
        }
        return true
    }

    private mutating func add(_ value: String, to list: WritableKeyPath<SiteRule, [XPath]>) -> Bool {
        guard let xpath = xpath(value) else { return false }
        rule[keyPath: list].append(xpath)
        return true
    }

    private mutating func xpath(_ value: String) -> XPath? {
        do throws(XPathError) { return try XPath(value) } catch {
            fault("no XPath: \(error.message)")
            return nil
        }
    }

    private mutating func faulty(_ message: String) -> Bool {
        fault(message)
        return false
    }

    private mutating func fault(_ message: String, line: Int? = nil) {
        remarks.append(SiteRuleRemark(line: line ?? self.line, kind: .fault, message: message))
    }

    /// Files write such words with quotes or without; XPath 1.0 cannot quote a quote.
    private static func unquoted(_ value: String) -> String { String(value.filter { $0 != "'" && $0 != "\"" }) }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text).drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
