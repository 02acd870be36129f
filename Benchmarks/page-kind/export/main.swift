// Writes what the kind of a page is judged by, for fit.py.
//
//     page-traits BODY-MODEL < LIST
//
// LIST has one line per page: an identifier, its URL and the path of an HTML file (not packed), parted by tabs. Standard output gets
// a line of names, then one line per page: the identifier and its values, parted by tabs.
import Cleaning
import Documents
import Extraction
import FoundationEssentials

guard CommandLine.arguments.count == 2 else { fatalError("usage: page-traits BODY-MODEL < LIST") }
let table = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let cleaner = Cleaner(model: try BodyModel(parsing: table))
print((["id"] + TraitsExport.names).joined(separator: "\t"))
while let line = readLine() {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { fatalError("three fields expected: \(line)") }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fields[2])))
    let article = try cleaner.clean(Page(bytes: bytes, mediaType: .html, url: WebAddress(fields[1])))
    var retrieval = Retrieval()
    retrieval.requestedURL = fields[1]
    let values = TraitsExport.values(of: article, retrieval).map { String($0) }
    print(([fields[0]] + values).joined(separator: "\t"))
}
