import DCAT
import LibXML
import Vocabularies

extension ISOMapper {
    /// Links looked at in one record; no real record comes near it.
    private static let linkLimit = 20_000

    mutating func readLinks(_ root: XMLElement, _ identification: XMLElement?, into dataset: inout Dataset) {
        var links: [OnlineLink] = []
        var formats: [Stated<FileFormat>] = []
        for format in identification?.children("resourceFormat").prefix(100) ?? [] {
            if let format = self.format(format) { formats.append(format) }
        }
        var offered: [Stated<FileFormat>] = []
        for distribution in root.children("distributionInfo").compactMap(\.firstChild) {
            for element in distribution.children {
                switch element.name {
                case "distributionFormat": if let format = format(element) { offered.append(format) }
                case "distributor": readDistributor(element, &links, &offered)
                case "transferOptions": readTransfer(element, &links)
                default: noteUnknown(element, ISOKnown.distribution, "distributionInfo.")
                }
            }
        }
        if let cited = identification?["citation", "CI_Citation"] {
            for element in cited.children("onlineResource") { addLink(element, 0, &links) }
        }
        readOperations(root, &links)
        let sheet = LinkSheet(links, formats: (offered.isEmpty ? formats : offered).uniqued())
        dataset.distributions = sheet.distributions
        dataset.landingPage = sheet.landingPage ?? landingPage(root, apartFrom: links)
    }

    /// The address of the data set, unless it is that of a file.
    private func landingPage(_ root: XMLElement, apartFrom links: [OnlineLink]) -> String? {
        guard let stated = root.child("dataSetURI")?.line, LinkText.kind(of: stated) == .absolute,
            OnlineLink(url: stated).kind != .download, !links.contains(where: { $0.url == stated })
        else { return nil }
        return stated
    }

    private mutating func readDistributor(
        _ element: XMLElement, _ links: inout [OnlineLink], _ formats: inout [Stated<FileFormat>]
    ) {
        let first = links.count
        var offered: [Stated<FileFormat>] = []
        for inner in element.firstChild?.children ?? [] {
            switch inner.name {
            case "distributorFormat": if let format = format(inner) { offered.append(format) }
            case "distributorTransferOptions": readTransfer(inner, &links)
            default: noteUnknown(inner, ISOKnown.distributor, "distributionInfo.distributor.")
            }
        }
        formats += offered
        // What one distributor gives in one format is in that one, whatever others give.
        guard offered.count == 1, let format = offered.first else { return }
        for position in first..<links.count where links[position].format == nil { links[position].format = format }
    }

    private mutating func readTransfer(_ element: XMLElement, _ links: inout [OnlineLink]) {
        guard let options = element.firstChild else { return }
        let first = links.count
        for inner in options.children {
            switch inner.name {
            case "onLine": addLink(inner, links.count, &links)
            default: noteUnknown(inner, ISOKnown.transfer, "distributionInfo.transferOptions.")
            }
        }
        let added = first..<links.count
        if let format = options.child("distributionFormat").flatMap({ self.format($0) }) {
            for position in added where links[position].format == nil { links[position].format = format }
        }
        // A size of the whole delivery is one file's only where there is one.
        if added.count == 1, let stated = options.child("transferSize")?.line {
            links[first].byteSize = ISOMapper.bytes(megabytes: stated)
            if links[first].byteSize == nil {
                reader.issues.add(
                    .sizeUnreadable, .warning, field: "distributionInfo.transferOptions.transferSize", value: stated,
                    "The size cannot be read.")
            }
        }
    }

    /// ISO 19115 states sizes in megabytes, by context decimal ones.
    private static func bytes(megabytes words: String) -> Int64? {
        guard let size = Double(words), size >= 0, size < 1e12 else { return nil }
        return Int64((size * 1e6).rounded())
    }

    private mutating func addLink(_ property: XMLElement, _ position: Int, _ links: inout [OnlineLink]) {
        guard links.count < ISOMapper.linkLimit, let stated = property.firstChild else { return }
        let place = "onLine[\(position)]"
        guard let url = reader.link(ISOMapper.linkage(stated), place + ".linkage") else { return }
        var link = OnlineLink(url: url)
        for element in stated.children {
            switch element.name {
            case "protocol": link.protocolWords = protocolWords(element)
            case "name":
                link.title = texts(element)
                if let type = element.child("MimeFileType")?.attribute("type") {
                    link.format = reader.format(type.isEmpty ? nil : type, place + ".name.type")
                }
            case "description": link.description = texts(element)
            case "function": link.function = code(element)
            default: noteUnknown(element, ISOKnown.onlineResource, "onLine.")
            }
        }
        links.append(link)
    }

    /// The protocol as an anchor's IRI names it, else as it is written.
    private func protocolWords(_ element: XMLElement) -> String? {
        if let iri = reference(element), let name = iri.split(separator: "/").last {
            // RFC 4287 is the Atom format.
            return name.lowercased() == "rfc4287" ? "atom" : String(name)
        }
        return element.line
    }

    /// The address of an online resource; of several translations the first.
    static func linkage(_ resource: XMLElement?) -> String? {
        guard let linkage = resource?.child("linkage") else { return nil }
        let stated = linkage.firstChild
        guard stated?.name == "PT_FreeURL" else { return linkage.line }
        return stated?.children("URLGroup").lazy.compactMap { $0.line }.first
    }

    /// A format by its name or, in ISO 19115-3, by the title of its specification; a stated blank is none.
    private mutating func format(_ property: XMLElement) -> Stated<FileFormat>? {
        guard let format = property.firstChild else { return nil }
        let name = format.child("name") ?? format["formatSpecificationCitation", "CI_Citation", "title"]
        if let iri = reference(name), let value = FormatVocabulary.recognise(iri) {
            return Stated(raw: iri, value: value)
        }
        let words = texts(name).variants.first?.text
        // `*.shp` is how a file dialogue writes it.
        if let words, words.hasPrefix("*."), let value = FormatVocabulary.recognise(String(words.dropFirst(2))) {
            return Stated(raw: words, value: value)
        }
        return reader.format(words, "distributionFormat")
    }

    /// The services that a record of data describes beside them, as THREDDS and ERDDAP do.
    private mutating func readOperations(_ root: XMLElement, _ links: inout [OnlineLink]) {
        for information in root.children("identificationInfo").prefix(100) {
            guard let service = information.child("SV_ServiceIdentification") else { continue }
            let type = service.child("serviceType")?.line
            for operation in service.children("containsOperations").prefix(50) {
                for point in operation.firstChild?.children("connectPoint").prefix(10) ?? [] {
                    let known = links.count
                    addLink(point, links.count, &links)
                    if links.count > known, links[known].protocolWords == nil { links[known].protocolWords = type }
                }
            }
        }
    }
}
