import DCAT
import RDF

/// A part of the edition's graph as Turtle, made on any thread.
///
/// Names are relative to the file, so that the site can lie anywhere: a dataset is its page with `#dataset`.
struct GraphPart: ~Copyable {
    /// The files, relative to the root of the site: the edition and its portals, which each run tells anew, and their
    /// publishers and datasets, which mostly stay as they are.
    enum File: String, CaseIterable {
        case edition = "downloads/edition.ttl"
        case datasets = "downloads/datasets.ttl"
    }

    /// What the writer's closure fills.
    private final class Output {
        var bytes: [UInt8] = []
    }

    private let output: Output
    private let writer: TurtleWriter

    /// - Parameter isFirst: whether it opens the document.
    init(isFirst: Bool = false) throws {
        let output = Output()
        self.output = output
        writer = try TurtleWriter(prefixes: RDFName.prefixes, declaresPrefixes: isFirst) {
            output.bytes.append(contentsOf: $0)
        }
    }

    consuming func finish() throws -> [UInt8] {
        try writer.finish()
        return output.bytes
    }

    /// A thing that has a place on a page.
    static func thing(_ page: PagePath, _ fragment: String) -> Term { .iri("../\(page.stem).html#\(fragment)") }

    func state(_ subject: Term, _ predicate: RDFName, _ object: Term) throws {
        try writer.statement(subject, predicate.term, object)
    }

    func state(_ subject: Term, _ predicate: RDFName, _ object: RDFName) throws {
        try state(subject, predicate, object.term)
    }

    func state(_ subject: Term, _ predicate: RDFName, _ text: String?, language: String? = nil) throws {
        guard let text, !text.isEmpty else { return }
        try state(subject, predicate, .literal(text, datatype: nil, language: language.flatMap(GraphPart.tag)))
    }

    func state(_ subject: Term, _ predicate: RDFName, _ text: MultilingualText) throws {
        for variant in text.variants { try state(subject, predicate, variant.text, language: variant.language) }
    }

    /// An address of a portal; one that no browser should follow is left out, as on the pages.
    func state(_ subject: Term, _ predicate: RDFName, address: String?) throws {
        guard let address = address.flatMap(Href.init(external:)) else { return }
        try state(subject, predicate, .iri(address.address))
    }

    /// A thing that is told in the source's words alone: a resource of the type, with these as its label.
    func state(_ subject: Term, _ predicate: RDFName, words: String, of type: RDFName, as thing: Term) throws {
        guard !words.isEmpty else { return }
        try state(subject, predicate, thing)
        try state(thing, .type, type)
        try state(thing, .rdfs("label"), words)
    }

    /// The IANA's page of a media type, which is that of all its parameters.
    static func mediaType(_ type: String) -> Term {
        .iri("https://www.iana.org/assignments/media-types/" + type.prefix { $0 != ";" })
    }

    func state(_ subject: Term, _ predicate: RDFName, _ instant: Instant?) throws {
        guard let instant else { return }
        try state(subject, predicate, .literal(instant.iso8601, datatype: RDFName.datatype("dateTime"), language: nil))
    }

    /// A date in the precision it was stated in; one that could not be read is left out.
    func state(_ subject: Term, _ predicate: RDFName, _ date: Stated<PartialDate>?) throws {
        guard let value = date?.value else { return }
        let datatype =
            switch value.precision {
            case .year: "gYear"
            case .month: "gYearMonth"
            case .day: "date"
            case .second: "dateTime"
            }
        try state(
            subject, predicate, .literal(value.iso8601, datatype: RDFName.datatype(datatype), language: nil))
    }

    func state(_ subject: Term, _ predicate: RDFName, _ number: Double) throws {
        try state(
            subject, predicate, .literal(number.description, datatype: RDFName.datatype("decimal"), language: nil))
    }

    func state(_ subject: Term, _ predicate: RDFName, _ number: Int64) throws {
        try state(
            subject, predicate, .literal(String(number), datatype: RDFName.datatype("integer"), language: nil))
    }

    /// A language tag as RDF allows it (RFC 5646 letters and digits), nil for anything else.
    private static func tag(_ language: String) -> String? {
        let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, first.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }),
            parts.allSatisfy({ (1...8).contains($0.count) }),
            language.utf8.allSatisfy({
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        return language
    }
}
