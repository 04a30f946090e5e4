import Crypto
import DCAT
import Foundation

/// What a dataset is known again by, wherever it is listed: each thing folded and digested, so that equal keys mean equal
/// words and nothing is compared letter by letter.
struct IdentityKeys: Hashable, Sendable {
    enum Kind: Int, Hashable, Sendable, CaseIterable {
        case identifier = 1
        case title, publisher, landingPage, resource
    }

    /// Links that are looked at; a dataset with more is known by its first ones.
    static let resourceLimit = 200

    private(set) var keys: Set<Key> = []

    struct Key: Hashable, Sendable {
        var kind: Kind
        /// Eight bytes of a SHA-256.
        var digest: Int64
    }

    init(_ dataset: Dataset) {
        add(.identifier, Self.identifier(dataset.identifier))
        for variant in dataset.title.variants.prefix(4) { add(.title, Self.title(variant.text)) }
        if let publisher = dataset.publisher?.name.preferred([]) { add(.publisher, Self.folded(publisher)) }
        if let page = dataset.landingPage { add(.landingPage, Self.address(page)) }
        for link in dataset.distributions.lazy.compactMap(\.link).prefix(Self.resourceLimit) {
            add(.resource, Self.address(link))
        }
    }

    var resources: Int { keys.count { $0.kind == .resource } }

    private mutating func add(_ kind: Kind, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        let digest = SHA256.hash(data: Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        keys.insert(Key(kind: kind, digest: Int64(bitPattern: digest)))
    }

    /// Letters and digits alone, in lower case and the compatible form of Unicode: full width is half width.
    static func folded(_ text: String) -> String {
        let plain = String(text.prefix(500)).precomposedStringWithCompatibilityMapping.lowercased()
        return String(
            String.UnicodeScalarView(plain.unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

    /// nil for a title too short to tell anything: four Chinese characters tell as much as ten letters.
    static func title(_ text: String) -> String? {
        let folded = folded(text)
        let width = folded.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 5 : 2) }
        return width >= 20 ? folded : nil
    }

    /// nil for an identifier that others may well use for something else: `17`, `budget`.
    static func identifier(_ text: String) -> String? {
        if text.contains("://") { return address(text) }
        let folded = text.trimmingCharacters(in: .whitespaces).lowercased()
        let bytes = folded.utf8
        guard bytes.count >= 9, bytes.contains(where: { (0x30...0x39).contains($0) }),
            bytes.contains(where: { (0x61...0x7A).contains($0) })
        else { return nil }
        return folded
    }

    /// An address without its scheme, `www.`, fragment and closing slash; nil for a mere host, which many share.
    static func address(_ text: String) -> String? {
        guard let scheme = text.range(of: "://") else { return nil }
        var rest = text[scheme.upperBound...].prefix(2_000)
        if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return nil }
        var host = rest[..<slash].lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        var path = rest[slash...]
        while path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? nil : host + path
    }
}
