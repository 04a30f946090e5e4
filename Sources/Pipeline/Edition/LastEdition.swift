import Crypto
import DCAT
import Foundation
import Reporting
import Warehouse

/// The edition in place, as far as its files may be taken over into the next one.
struct LastEdition: EarlierEdition {
    /// What is kept of an edition beside where its sections lie.
    struct Contents: Codable {
        /// The tables and the graph, by path.
        var downloads: [String: FileStamp]
        /// The file that its database was made from, in the folder of the pipeline's state.
        var database: String
        /// In their order.
        var portals: [String]
    }

    let folder: String
    let contents: Contents
    private let warehouse: Warehouse
    /// Of portals of which everything is as it was.
    private let places: [String: SectionPlace]

    /// Nil where there is none, where it is not as it was written, or where another program or declaration made it.
    ///
    /// - Parameter inputs: a digest of all that each portal's section is written from.
    init?(_ context: RunContext, inputs: [String: [UInt8]]) throws {
        warehouse = context.warehouse
        guard let last = try warehouse.publication(), last.program == context.program,
            let contents = try? JSONDecoder().decode(Contents.self, from: Data(last.contents.utf8)),
            FileManager.default.fileExists(atPath: context.folders.state + "/" + contents.database)
        else { return nil }
        folder = context.folders.edition(last.edition)
        let index = try? Data(contentsOf: URL(fileURLWithPath: folder + "/index.json"), options: .mappedIfSafe)
        guard let index, Self.digest(index) == last.indexDigest else { return nil }
        self.contents = contents
        var places: [String: SectionPlace] = [:]
        for (portal, inputs) in inputs {
            guard let section = try warehouse.publishedSection(of: portal), section.inputs == inputs else { continue }
            places[portal] = try? JSONDecoder().decode(SectionPlace.self, from: Data(section.place.utf8))
        }
        self.places = places
    }

    func place(ofSection portal: String) -> SectionPlace? { places[portal] }

    func pages(of portal: String, _ identifiers: [String]) throws -> [String: [FileStamp]] {
        try warehouse.publishedPages(of: portal, identifiers).mapValues(FileStamp.list)
    }

    func downloads() -> [String: FileStamp] { contents.downloads }

    private static func digest(_ data: Data) -> String {
        SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension FileStamp {
    private static let digestBytes = 32

    /// Each as eight bytes of its size, the lowest first, and the bytes of its digest.
    static func packed(_ stamps: [FileStamp]) -> [UInt8] {
        stamps.flatMap { stamp in
            var bytes = withUnsafeBytes(of: stamp.bytes.littleEndian) { Array($0) }
            var digits = Substring(stamp.digest)
            while !digits.isEmpty {
                bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
                digits = digits.dropFirst(2)
            }
            return bytes
        }
    }

    /// Reads back ``packed(_:)``.
    static func list(_ bytes: [UInt8]) -> [FileStamp] {
        let size = 8 + digestBytes
        return stride(from: 0, to: bytes.count - bytes.count % size, by: size).map { start in
            let count = bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let digest = bytes[start + 8..<start + size].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            return FileStamp(bytes: Int64(bitPattern: count), digest: digest.joined())
        }
    }
}
