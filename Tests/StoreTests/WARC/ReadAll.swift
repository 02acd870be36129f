import Documents

@testable import Store

/// Everything that an archive file holds, read back; bodies are taken as they are.
func readAll(_ tree: OutputTree, _ file: String) throws -> (exchanges: [ArchivedExchange], damage: [WARCDamage]) {
    let reader = try ExchangeReader(tree, file: file) { body, _ in body }
    var exchanges: [ArchivedExchange] = []
    var damage: [WARCDamage] = []
    while let item = try reader.next() {
        switch item {
        case .exchange(let exchange): exchanges.append(exchange)
        case .damage(let place): damage.append(place)
        }
    }
    return (exchanges, damage)
}

/// Every record of a file or of bytes.
func records(_ reader: WARCReader) throws -> (records: [WARCRecord], damage: [WARCDamage]) {
    var records: [WARCRecord] = []
    var damage: [WARCDamage] = []
    while let item = try reader.next() {
        switch item {
        case .record(let record): records.append(record)
        case .damage(let place): damage.append(place)
        }
    }
    return (records, damage)
}
