import ByteStreams
import LibXML

/// What a capabilities document tells: version and the names of what is offered. It is read as a stream.
struct CapabilitiesReader {
    /// The local name of the root.
    private(set) var root: String?
    private(set) var namespace: String?
    private(set) var version: String?
    private(set) var exception: String?
    /// The code of ``exception``, empty where it has none; nil where there is no exception.
    private(set) var exceptionCode: String?
    /// How many layers, types or coverages have a name.
    private(set) var count = 0
    /// Whether the wanted name is among them.
    private(set) var isFound = false
    /// Whether the document was read to its end.
    private(set) var isComplete = false
    /// The titles that were looked for, with those that were found.
    private(set) var titles: OfferTitles?
    /// What is wrong with the syntax.
    private(set) var fault: String?

    /// - Parameter wanted: compared without case, and without a prefix where either has none.
    init(_ source: any ByteSource, wanted: String?, titles: OfferTitles? = nil) {
        let handler = CapabilitiesHandler(wanted: wanted, titles: titles)
        do {
            try SAXParser().parse(source, handler: handler)
            isComplete = true
        } catch let error as XMLError {
            if error.code == .malformed { fault = String(error.description.prefix(120)) }
        } catch {
            isComplete = false
        }
        (root, namespace, version) = (handler.root, handler.namespace, handler.version)
        (count, isFound, exception) = (handler.count, handler.isFound, handler.exception)
        exceptionCode = handler.isReport ? handler.code ?? "" : nil
        self.titles = handler.titles
    }
}

private final class CapabilitiesHandler: SAXHandler {
    private(set) var root: String?
    private(set) var namespace: String?
    private(set) var version: String?
    private(set) var count = 0
    private(set) var isFound = false
    private let wanted: String?
    private var path: [String] = []
    private var text: [UInt8]?
    private(set) var code: String?
    private var words: [UInt8] = []
    private(set) var titles: OfferTitles?
    /// The holders that are open, layers within layers: whether each has a name, and its title.
    private var holders: [(isNamed: Bool, title: String?)] = []
    private var isTitle = false

    /// What has a name of its own, and the element that holds it.
    private static let names: [String: String] = [
        "Layer": "Name", "FeatureType": "Name", "CoverageSummary": "CoverageId", "CoverageOfferingBrief": "name",
        "Process": "Identifier", "ProcessSummary": "Identifier", "ObservationOffering": "identifier",
    ]
    /// Holders whose members are named differently by version or service.
    private static let identifiers: Set<String> = ["Layer", "CoverageSummary"]

    init(wanted: String?, titles: OfferTitles?) {
        self.wanted = wanted?.lowercased()
        self.titles = titles
    }

    var isReport: Bool { root == "ServiceExceptionReport" || root == "ExceptionReport" }

    var exception: String? {
        guard isReport else { return nil }
        let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [code, text.isEmpty ? nil : text].compactMap(\.self).joined(separator: ": ")
    }

    func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        let name = element.name.localName.string
        if path.isEmpty {
            root = name
            namespace = element.name.namespace?.string
            version = element.attributes["version"]
        }
        if isReport, code == nil { code = element.attributes["exceptionCode"] ?? element.attributes["code"] }
        if let holder = path.last {
            let isName = CapabilitiesHandler.names[holder] == name
            let isIdentifier = CapabilitiesHandler.identifiers.contains(holder) && name == "Identifier"
            isTitle = titles != nil && name == "Title" && CapabilitiesHandler.names[holder] != nil
            if isName || isIdentifier || isTitle { text = [] }
        }
        if CapabilitiesHandler.names[name] != nil { holders.append((false, nil)) }
        path.append(name)
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        let closed = path.removeLast()
        if CapabilitiesHandler.names[closed] != nil, let holder = holders.popLast(), holder.isNamed {
            // The title of a group that cannot be asked for is none of an offer.
            if let title = holder.title { titles?.look(at: title) }
        }
        guard let bytes = text else { return }
        text = nil
        let original = String(decoding: bytes, as: UTF8.self)
        if isTitle {
            isTitle = false
            if !holders.isEmpty { holders[holders.count - 1].title = original }
            return
        }
        let found = original.lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !found.isEmpty else { return }
        count += 1
        if !holders.isEmpty { holders[holders.count - 1].isNamed = true }
        titles?.look(at: original)
        if let wanted, CapabilitiesHandler.matches(found, wanted) { isFound = true }
    }

    func characters(_ bytes: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        if isReport { words.append(contentsOf: bytes.prefix(max(0, 300 - words.count))) }
        if let count = text?.count { text?.append(contentsOf: bytes.prefix(max(0, 1_000 - count))) }
    }

    private static func matches(_ found: String, _ wanted: String) -> Bool {
        if found == wanted { return true }
        guard found.contains(":") != wanted.contains(":") else { return false }
        func local(_ name: String) -> Substring { name.split(separator: ":").last ?? name[...] }
        return local(found) == local(wanted)
    }
}
