import DCAT
import RDF

/// A distribution while its statements are read.
struct DCATDistributionDraft {
    var distribution = Distribution()
    var names = MultilingualText()
    var labels = MultilingualText()
    var abstracts = MultilingualText()
    var comments = MultilingualText()
    /// Addresses that count where no access URL is stated.
    var pages: String?
    var rights: [String] = []
    var isFree: String?
    var endpoints: [TermView] = []
    var services: [TermView] = []

    /// Puts in what stands in for what is not stated.
    mutating func finish() {
        if distribution.title.isEmpty { distribution.title = labels.isEmpty ? names : labels }
        if distribution.description.isEmpty { distribution.description = abstracts.isEmpty ? comments : abstracts }
        if distribution.accessURL == nil { distribution.accessURL = pages }
        distribution.rights = rights.isEmpty ? isFree : rights.uniqued().joined(separator: "\n")
    }
}

extension DCATMapper {
    /// Takes one statement. Of several values of a field the better one stays: see ``better(_:_:_:)`` and
    /// ``later(_:_:isLatest:)``.
    func read(
        _ property: DCATProperty, _ term: TermView, into draft: inout DCATDistributionDraft,
        _ field: @autoclosure () -> String
    ) {
        switch property {
        case .title: add(term, to: &draft.distribution.title)
        case .name: add(term, to: &draft.names)
        case .label: add(term, to: &draft.labels)
        case .description: add(term, to: &draft.distribution.description)
        case .abstract: add(term, to: &draft.abstracts)
        case .comment: add(term, to: &draft.comments)
        case .identifier: keepFirst(&draft.distribution.identifier) { text(term) }
        case .downloadURL: keepFirst(&draft.distribution.downloadURL) { link(term, field() + ".downloadURL") }
        case .accessURL: keepFirst(&draft.distribution.accessURL) { link(term, field() + ".accessURL") }
        case .url, .landingPage: keepFirst(&draft.pages) { link(term, field() + ".accessURL") }
        case .endpointURL: if draft.endpoints.count < 100 { draft.endpoints.append(term) }
        case .accessService: if draft.services.count < 100 { draft.services.append(term) }
        case .format: better(&draft.distribution.format, format(term, field() + ".format"), field() + ".format")
        case .mediaType:
            better(&draft.distribution.mediaType, format(term, field() + ".mediaType"), field() + ".mediaType")
        case .compressFormat:
            better(
                &draft.distribution.compressFormat, format(term, field() + ".compressFormat"),
                field() + ".compressFormat")
        case .packageFormat:
            better(
                &draft.distribution.packageFormat, format(term, field() + ".packageFormat"),
                field() + ".packageFormat")
        case .licence: better(&draft.distribution.licence, licence(term, field() + ".license"), field() + ".license")
        case .accessRights:
            better(
                &draft.distribution.accessRights, accessRights(term, field() + ".accessRights"),
                field() + ".accessRights")
        case .byteSize: keepFirst(&draft.distribution.byteSize) { byteSize(term, field() + ".byteSize") }
        case .checksum: keepFirst(&draft.distribution.checksum) { checksum(term) }
        case .issued:
            later(&draft.distribution.issued, date(term, field() + ".issued"), isLatest: false)
        case .modified:
            later(&draft.distribution.modified, date(term, field() + ".modified"), isLatest: true)
        case .rights: if draft.rights.count < 20, let words = text(term) { draft.rights.append(words) }
        case .isFree: keepFirst(&draft.isFree) { term.words.map { "isAccessibleForFree: \($0)" } }
        case .conformsTo: keep(text(term), in: &draft.distribution.conformsTo)
        case .language: keep(languages([term]).first, in: &draft.distribution.languages)
        default:
            if !DCATExpected.distribution.contains(property) { note("\(property)", term, field() + ".") }
        }
    }

    private func keep(_ value: String?, in list: inout [String]) {
        if let value, list.count < 200, !list.contains(value) { list.append(value) }
    }

    private func keepFirst<Value>(_ kept: inout Value?, _ value: () -> Value?) {
        if kept == nil { kept = value() }
    }

    private func byteSize(_ term: TermView, _ field: @autoclosure () -> String) -> Int64? {
        if let size = term.number { return size }
        guard let text = text(term) else { return nil }
        if let size = ByteSize.read(text) { return size }
        issues.add(.sizeUnreadable, .warning, field: field(), value: text, "The size cannot be read.")
        return nil
    }

    /// `algorithm:hex`, of a node or a bare text.
    private func checksum(_ term: TermView) -> String? {
        guard term.kind != .literal else { return term.words }
        guard let resource = graph.resource(for: term) else { return nil }
        let facts = DCATFacts(resource, in: graph, limit: 500)
        guard let value = text(facts.first(.checksumValue)) else { return nil }
        guard let algorithm = text(facts.first(.algorithm)) else { return value }
        let name = algorithm.split { $0 == "#" || $0 == "/" || $0 == "_" }.last ?? ""
        return name.lowercased() + ":" + value
    }
}
