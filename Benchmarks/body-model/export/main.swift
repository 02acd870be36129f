// Writes the segments and features of many pages, for the training of the body model.
//
//     body-features OUTPUT < LIST
//
// LIST has one line per page: an identifier, a tab, and the path of an HTML file (not packed). OUTPUT.jsonl gets a line per page
// (identifier, segments' texts and tags); OUTPUT.f32 the features as little-endian 32-bit floats, row after row; OUTPUT.names
// their names.
import Cleaning
import Documents
import Glibc
import JSON

func complain(_ message: String) { (message + "\n").withCString { _ = write(STDERR_FILENO, $0, strlen($0)) } }

func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count == 0 { return bytes }
        bytes.append(contentsOf: chunk[..<count])
    }
}

guard CommandLine.arguments.count == 2, let lines = fopen(CommandLine.arguments[1] + ".jsonl", "wb"),
    let floats = fopen(CommandLine.arguments[1] + ".f32", "wb"), let names = fopen(CommandLine.arguments[1] + ".names", "wb")
else {
    complain("usage: body-features OUTPUT < LIST")
    exit(64)
}
fputs(SegmentFeatures.allNames.joined(separator: "\n") + "\n", names)
while let line = readLine() {
    let fields = line.split(separator: "\t")
    guard fields.count == 2, let bytes = read(String(fields[1])) else {
        complain("cannot read: \(line)")
        exit(66)
    }
    let page = try TrainingPage(Page(bytes: bytes, mediaType: .html))
    let value: JSONValue = [
        "id": .string(String(fields[0])), "texts": .array(page.texts.map(JSONValue.string)),
        "tags": .array(page.tags.map(JSONValue.string)),
    ]
    fputs(JSONWriter.string(value) + "\n", lines)
    page.values.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, floats) }
}
fclose(lines)
fclose(floats)
fclose(names)
