import ByteStreams
import DCAT
import DataQuality
import Fetching
import JSON

/// What a service answered when it was asked to describe itself.
struct ServiceReading: Sendable {
    private(set) var observation: ServiceObservation
    /// Whether there was an answer to read at all.
    private let isAnswer: Bool
    /// What a fault means that is told under a status of success.
    private var fault: LinkJudgement?

    /// - Parameter limit: bytes of the description that are read, compression undone.
    init(_ inquiry: ServiceInquiry, _ chain: RedirectChain, limit: Int) {
        let answer = LinkAnswer(chain, of: inquiry.url, method: .get)
        observation = ServiceObservation(
            kind: inquiry.kind, request: inquiry.url, outcome: answer.cause.slug, isConfirmed: false)
        observation.wanted = inquiry.wanted
        guard case .success(let response) = chain.outcome else {
            isAnswer = false
            return
        }
        isAnswer = response.status < 500 && response.status != 429
        let body = response.body
        observation.bytesRead = body.length
        guard body.length > 0 else { return }
        let read = LinkBytes.read(limit) { () throws(ByteStreamError) in
            try ByteStreams.open(
                path: body.path, offset: body.offset, length: body.length, contentEncoding: body.contentEncoding)
        }
        let isWhole = !body.isTruncated && read.fault == nil && read.bytes.count < limit
        switch inquiry.kind.code {
        case "REST", "MAP_SRVC": self.read(esri: read.bytes, inquiry)
        case "OGC_API", "OGC_API_FEATURES": self.read(collections: read.bytes, inquiry)
        case "API": self.read(datastore: read.bytes)
        case "SPARQLQ": self.read(sparql: read.bytes)
        default: self.read(capabilities: read.bytes, isWhole: isWhole, inquiry)
        }
        if response.status >= 400 { observation.isConfirmed = false }
    }

    /// Writes what was found into the observation of the link, whose verdict it may mend.
    func describe(in link: inout LinkObservation) {
        var content = link.content ?? ContentObservation()
        content.service = observation
        // What the bare address answers is no fault where the service answers its clients.
        if observation.isConfirmed {
            content.findings.removeAll {
                [.exceptionReport, .errorPage, .formatDiffers, .pageForData].contains($0.code)
            }
            if link.verdict.isOnline != true {
                link.verdict = .ok
                link.cause = LinkCause.named(.serviceAnswers).slug
            }
        } else if isAnswer {
            if let fault, link.verdict.isOnline == true {
                link.verdict = fault.verdict
                link.cause = fault.cause.slug
            }
            content.findings.append(ContentFinding(.serviceNotConfirmed, [observation.kind.code]))
        }
        if let exception = observation.exception, !content.findings.contains(where: { $0.code == .exceptionReport }) {
            content.findings.append(ContentFinding(.exceptionReport, [exception]))
        }
        if observation.isConfirmed, observation.isOffered == false, let wanted = observation.wanted {
            content.findings.append(ContentFinding(.layerMissing, [wanted]))
        }
        link.content = content
    }

    // MARK: Descriptions

    private mutating func read(capabilities bytes: [UInt8], isWhole: Bool, _ inquiry: ServiceInquiry) {
        let source: any ByteSource = isWhole ? MemoryByteSource(bytes) : CutByteSource(bytes)
        let description = CapabilitiesReader(source, wanted: inquiry.wanted, titles: inquiry.titles)
        observation.exception = description.exception
        if let code = description.exceptionCode, !ServiceReading.ofTheRequest.contains(code) {
            fault = LinkJudgement(.errorPage)
        }
        let format = XMLVocabulary.format(root: description.root, namespace: description.namespace)
        observation.isConfirmed = format == inquiry.kind
        guard observation.isConfirmed else { return }
        observation.version = description.version
        observation.offers = description.count
        observation.matchedTitles = description.titles?.matches
        guard inquiry.wanted != nil else { return }
        observation.isOffered = description.isFound ? true : description.isComplete ? false : nil
    }

    private mutating func read(esri bytes: [UInt8], _ inquiry: ServiceInquiry) {
        ServiceReading.withJSON(bytes) { root in
            if let error = root["error"] {
                observation.exception = error["message"]?.string ?? "error"
                fault = ServiceReading.judge(error["code"]?.int64.map { Int(clamping: $0) })
                return
            }
            observation.version = root["currentVersion"].flatMap { $0.double }.map { "\($0)" }
            let lists = [root["layers"], root["tables"]].compactMap(\.self)
            observation.isConfirmed = observation.version != nil || !lists.isEmpty || root["capabilities"] != nil
            guard !lists.isEmpty else { return }
            let numbers = lists.flatMap { list in list.elements.compactMap { $0["id"]?.int64 } }
            let names = lists.flatMap { list in list.elements.compactMap { $0["name"]?.string } }
            observation.offers = numbers.count
            look(at: names, inquiry)
            if let wanted = inquiry.wanted {
                observation.isOffered = numbers.contains { "\($0)" == wanted } || names.contains(wanted)
            }
        }
    }

    private mutating func read(collections bytes: [UInt8], _ inquiry: ServiceInquiry) {
        ServiceReading.withJSON(bytes) { root in
            guard let list = root["collections"], list.isArray else {
                observation.exception = (root["description"] ?? root["detail"])?.string
                return
            }
            observation.isConfirmed = true
            let names = list.elements.compactMap { ($0["id"] ?? $0["name"])?.string }
            observation.offers = names.count
            look(at: names + list.elements.compactMap { $0["title"]?.string }, inquiry)
            guard let wanted = inquiry.wanted else { return }
            // Long lists come in pages: what is not on the first may be on another.
            let isPaged = root["links"]?.elements.contains { $0["rel"]?.string == "next" } ?? false
            observation.isOffered = names.contains(wanted) ? true : isPaged ? nil : false
        }
    }

    private mutating func look(at names: [String], _ inquiry: ServiceInquiry) {
        guard var titles = inquiry.titles else { return }
        for name in names { titles.look(at: name) }
        observation.matchedTitles = titles.matches
    }

    private mutating func read(datastore bytes: [UInt8]) {
        ServiceReading.withJSON(bytes) { root in
            observation.isConfirmed = root["success"]?.bool == true
            observation.isOffered = observation.isConfirmed
            observation.offers = root["result"]?["total"]?.int64.map { Int(clamping: $0) }
            guard !observation.isConfirmed, let error = root["error"] else { return }
            observation.exception = (error["message"] ?? error["__type"])?.string ?? "error"
            fault = ServiceReading.judge(error["__type"]?.string.flatMap(FaultName.status))
        }
    }

    /// The answer to `ASK {}`, in JSON or XML.
    private mutating func read(sparql bytes: [UInt8]) {
        ServiceReading.withJSON(bytes) { observation.isConfirmed = $0["boolean"]?.bool != nil }
        if !observation.isConfirmed {
            let glance = XMLGlance(bytes, isWhole: false)
            observation.isConfirmed = glance.root == "sparql"
        }
    }

    /// Codes of exceptions that may well be owed to how we ask (OGC 06-121r9, 8.3; OGC 06-042, E.1).
    private static let ofTheRequest: Set<String> = [
        "OperationNotSupported", "MissingParameterValue", "InvalidParameterValue", "VersionNegotiationFailed",
        "InvalidUpdateSequence", "CurrentUpdateSequence", "OptionNotSupported", "InvalidFormat",
    ]

    /// - Parameter status: that the fault names; nil where it names none.
    private static func judge(_ status: Int?) -> LinkJudgement {
        switch status {
        case 404?, 410?: LinkJudgement(.softNotFound)
        // Esri's codes for a token that is missing or has run out.
        case 498?, 499?: LinkJudgement(.blocked, .named(.errorPage))
        case let status? where LinkVerdict.judge(httpStatus: status) == .blocked:
            LinkJudgement(.blocked, .named(.errorPage))
        default: LinkJudgement(.errorPage)
        }
    }

    private static func withJSON(_ bytes: [UInt8], _ body: (JSONValue) -> Void) {
        guard let parser = try? JSONParser() else { return }
        try? parser.withValue(of: bytes) { body($0) }
    }
}
