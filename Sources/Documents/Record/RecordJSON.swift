import JSON

/// The record as JSON: every field, always, in the order of the contract.
extension Record {
    public var json: JSONValue {
        [
            "schema": .string(Self.schema),
            "id": .string(id),
            "version": .int(version),
            "previous_text_sha256": JSONValue(previousTextSHA256),
            "source": JSONValue(source),
            "url": JSONValue(url),
            "canonical_url": JSONValue(canonicalURL),
            "host": JSONValue(host),
            "title": JSONValue(title),
            "description": JSONValue(description),
            "byline": JSONValue(byline),
            "authors": .array(authors.map(\.json)),
            "date_published": JSONValue(datePublished),
            "date_modified": JSONValue(dateModified),
            "site_name": JSONValue(siteName),
            "section": JSONValue(section),
            "tags": .array(tags.map(JSONValue.string)),
            "license": JSONValue(license),
            "language": JSONValue(language),
            "is_accessible_for_free": JSONValue(isAccessibleForFree),
            "text": .string(text),
            "text_unit": .string(Self.textUnit),
            "blocks": .array(blocks.map(\.json)),
            "images": .array(images.map(\.json)),
            "links": .array(links.map(\.json)),
            "comments": .array(comments.map(\.json)),
            "word_count": .int(wordCount),
            "annotations": .array(annotations.map(\.json)),
            "quality": quality.json,
            "field_sources": .object(
                fieldSources.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value.rawValue)) }),
            "text_sha256": .string(textSHA256),
            "simhash": JSONValue(simhash),
            "duplicate_of": JSONValue(duplicateOf),
            "provenance": provenance.json,
        ]
    }

    /// The record file's bytes: indented, with a line break at the end.
    public var fileBytes: [UInt8] { JSONWriter.bytes(json, .indented) + [UInt8(ascii: "\n")] }
}

/// Scores and confidences have three decimals: enough to compare, and the same everywhere.
func rounded(_ value: Double) -> JSONValue {
    let thousandths = Int((value.magnitude * 1000).rounded())
    // Nearly all: put together from digits, for there is one in each annotation.
    if value >= 0, thousandths < 1000 {
        return .number(
            String(unsafeUninitializedCapacity: 5) { bytes in
                bytes[0] = UInt8(ascii: "0")
                bytes[1] = UInt8(ascii: ".")
                bytes[2] = UInt8(ascii: "0") + UInt8(thousandths / 100)
                bytes[3] = UInt8(ascii: "0") + UInt8(thousandths / 10 % 10)
                bytes[4] = UInt8(ascii: "0") + UInt8(thousandths % 10)
                return 5
            })
    }
    let fraction = String(thousandths % 1000)
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return .number("\(sign)\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction)
}

extension Span {
    var members: [JSONMember] { [JSONMember("start", .int(start)), JSONMember("end", .int(end))] }
}

extension Author {
    var json: JSONValue { ["name": .string(name), "url": JSONValue(url)] }
}

extension Comment {
    var json: JSONValue { ["author": JSONValue(author), "date": JSONValue(date), "text": .string(text)] }
}

extension Image {
    var json: JSONValue {
        ["url": .string(url), "alt": JSONValue(alt), "caption": JSONValue(caption), "credit": JSONValue(credit)]
    }
}

extension Link {
    var json: JSONValue { .object([JSONMember("url", .string(url)), JSONMember("text", .string(text))] + span.members) }
}

extension Annotation {
    var json: JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(7 + details.count)
        members.append(JSONMember("type", .string(type)))
        members.append(JSONMember("start", .int(span.start)))
        members.append(JSONMember("end", .int(span.end)))
        members.append(JSONMember("exact", .string(exact)))
        members.append(JSONMember("block", .int(block)))
        members.append(JSONMember("rule", .string(rule)))
        members.append(JSONMember("confidence", rounded(confidence)))
        members.append(contentsOf: details)
        return .object(members)
    }
}

extension Quality {
    var json: JSONValue {
        [
            "status": .string(status.rawValue), "score": rounded(score),
            "warnings": .array(warnings.map(JSONValue.string)),
        ]
    }
}

extension Block {
    var json: JSONValue {
        let place = span?.members ?? []
        func object(_ type: String, _ more: [JSONMember] = []) -> JSONValue {
            .object([JSONMember("type", .string(type))] + place + more)
        }
        switch content {
        case .heading(let level, let inferred, let confidence):
            return object(
                "heading",
                [
                    JSONMember("level", .int(level)), JSONMember("inferred", .bool(inferred)),
                    JSONMember("confidence", confidence.map(rounded) ?? .null),
                ])
        case .paragraph(let role): return object("paragraph", [JSONMember("role", JSONValue(role?.rawValue))])
        case .list(let ordered, let items):
            let items = items.map { JSONValue.object($0.span.members + [JSONMember("level", .int($0.level))]) }
            return object("list", [JSONMember("ordered", .bool(ordered)), JSONMember("items", .array(items))])
        case .quote: return object("quote")
        case .table(let rows):
            let rows = rows.map { row in
                JSONValue.array(row.map { .object($0.span.members + [JSONMember("header", .bool($0.isHeader))]) })
            }
            return object("table", [JSONMember("rows", .array(rows))])
        case .code: return object("code")
        case .figure(let images, let caption):
            return object(
                "figure",
                [JSONMember("images", .array(images.map(\.json))), JSONMember("caption", JSONValue(caption))])
        }
    }
}

extension Provenance {
    var json: JSONValue {
        [
            "requested_url": JSONValue(requestedURL),
            "final_url": JSONValue(finalURL),
            "redirects": .array(redirects.map { ["status": .int($0.status), "location": .string($0.location)] }),
            "status": JSONValue(status),
            "fetched_at": JSONValue(fetchedAt?.description),
            "http": [
                "etag": JSONValue(http.etag), "last_modified": JSONValue(http.lastModified),
                "content_type": JSONValue(http.contentType),
            ],
            "charset": charset.map { ["name": .string($0.name), "decided_by": .string($0.decidedBy.rawValue)] } ?? .null,
            "raw_sha256": .string(rawSHA256),
            "warc": warc.map {
                ["file": .string($0.file), "offset": .int($0.offset), "record_id": .string($0.recordID)]
            } ?? .null,
            "robots": JSONValue(robots?.rawValue),
            "rights": [
                "x_robots_tag": JSONValue(rights.xRobotsTag), "robots_meta": JSONValue(rights.robotsMeta),
                "tdm_reservation": JSONValue(rights.tdmReservation),
            ],
            "discovered_via": JSONValue(discoveredVia),
            "generator": [
                "name": .string(generator.name), "version": .string(generator.version), "rules": JSONValue(generator.rules),
            ],
        ]
    }
}
