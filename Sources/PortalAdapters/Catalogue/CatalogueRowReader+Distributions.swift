import DCAT
import Harvesting
import Vocabularies

extension CatalogueRowReader {
    /// What a row offers: a distribution for each link, or for each format where it gives no link or a single one.
    ///
    /// A single link with several formats is a page where all of them can be had; as many links as formats belong together
    /// in their order. A service is a distribution by itself.
    mutating func distributions(title: String?) -> [Distribution] {
        let links = fileLinks()
        let formats = formats()
        var found: [Distribution] = []
        if links.count <= 1 {
            for format in formats {
                var distribution = Distribution()
                if let link = links.first { distribution.set(link, isShared: formats.count > 1) }
                distribution.format = format
                found.append(distribution)
            }
            if formats.isEmpty, let link = links.first {
                found.append(Distribution(link))
            }
        } else {
            for (index, link) in links.enumerated() {
                var distribution = Distribution(link)
                distribution.format = format(of: link, at: index, formats, isPaired: links.count == formats.count)
                found.append(distribution)
            }
        }
        found += services()
        complete(&found, title: title)
        return found
    }

    /// What a row about one file offers: its distributions, with the dates and the licence that the row tells of it. A page and
    /// an address to download it from are of one file.
    mutating func fileDistributions() -> [Distribution] {
        let row = row
        var found = distributions(title: text(.title))
        if found.count == 2, found[0].accessURL == nil, found[0].downloadURL != nil, found[1].downloadURL == nil,
            let page = found[1].accessURL
        {
            found[0].accessURL = page
            found[0].format = found[0].format ?? found[1].format
            found.removeLast()
        }
        if let words = text(.licence), !LicenceVocabulary.saysNothing(words) {
            let licence = issues.checked(Stated(licence: words), row.heading(.licence))
            for index in found.indices { found[index].licence = licence }
        }
        let issued = date(.issued)
        let modified = date(.modified) ?? date(.dataModified)
        for index in found.indices {
            found[index].issued = issued
            found[index].modified = modified
        }
        return found
    }

    // MARK: Links

    private mutating func fileLinks() -> [CatalogueLink] {
        var links: [CatalogueLink] = []
        let fields: [(CatalogueField, Bool?)] = [(.downloadLink, true), (.accessLink, false), (.link, nil)]
        for (field, isDownload) in fields {
            for cell in row.cells(field) {
                for text in urls(in: cell.text) {
                    guard let url = link(text, cell.heading), !links.contains(where: { $0.url == url }) else {
                        continue
                    }
                    links.append(CatalogueLink(url: url, isDownload: isDownload ?? FileName.isFile(url)))
                }
            }
        }
        return links
    }

    /// The links in one cell: cut at white space, bars and semicolons, but only before what begins like a link.
    private func urls(in text: String) -> [String] {
        let pieces = text.split { $0.isWhitespace || $0 == "|" || $0 == ";" || $0 == "；" || $0 == "，" }
        guard pieces.count > 1, pieces.allSatisfy({ LinkText.kind(of: String($0)) != .none }) else { return [text] }
        return pieces.prefix(100).map(String.init)
    }

    private mutating func services() -> [Distribution] {
        row.cells(.serviceLink).compactMap { cell in
            guard let url = link(cell.text, cell.heading) else { return nil }
            var distribution = Distribution()
            distribution.serviceURL = url
            // The heading may be the only place that names the protocol: MapServer, WMS, 接口地址.
            let format = FormatVocabulary.recognise(cell.heading) ?? FileFormat(code: "API")
            distribution.format = Stated(raw: cell.heading, value: format)
            return distribution
        }
    }

    // MARK: Formats

    /// The formats of the row's cells, each with the words of its cell.
    private mutating func formats() -> [Stated<FileFormat>] {
        var formats: [Stated<FileFormat>] = []
        for cell in row.cells(.format) where !CellWords.isNothing(cell.text) {
            if let declared = rules.formats[cell.text] {
                formats.append(Stated(raw: cell.text, value: declared))
                continue
            }
            switch FormatVocabulary.read(cell.text) {
            case .formats(let named): formats += named.map { Stated(raw: cell.text, value: $0) }
            case .unspecified: formats.append(Stated(raw: cell.text, value: nil))
            case .unknown:
                if let format = issues.checked(Stated(format: cell.text), cell.heading) { formats.append(format) }
            }
        }
        // A format and its media type say one thing.
        var values: Set<FileFormat> = []
        return formats.uniqued().filter { format in format.value.map { values.insert($0).inserted } ?? true }
    }

    /// Of several links: the only format, the one in the same place, or the one the file's name ends in.
    private func format(
        of link: CatalogueLink, at index: Int, _ formats: [Stated<FileFormat>], isPaired: Bool
    ) -> Stated<FileFormat>? {
        if formats.count == 1 { return formats[0] }
        if isPaired { return formats[index] }
        guard let named = FileName.format(link.url) else { return nil }
        return formats.first { $0.value == named }
    }

    // MARK: The rest

    private mutating func complete(_ distributions: inout [Distribution], title: String?) {
        let row = row
        let isSingle = distributions.count == 1
        let mediaType = text(.mediaType).flatMap { issues.checked(Stated(format: $0), row.heading(.mediaType)) }
        let size = text(.byteSize).flatMap { byteSize($0) }
        for index in distributions.indices {
            let name = text(.distributionTitle) ?? title
            distributions[index].title = name.map { MultilingualText($0) } ?? MultilingualText()
            distributions[index].description =
                text(.distributionDescription).map { MultilingualText($0) } ?? MultilingualText()
            guard isSingle else { continue }
            distributions[index].identifier = text(.distributionIdentifier)
            distributions[index].mediaType = mediaType
            distributions[index].byteSize = size
            distributions[index].checksum = text(.checksum)
        }
    }

    private mutating func byteSize(_ text: String) -> Int64? {
        let row = row
        if CellWords.isNothing(text) { return nil }
        if let size = ByteSize.read(text) { return size }
        issues.add(
            .sizeUnreadable, .warning, field: row.heading(.byteSize), value: text, "The size cannot be read.")
        return nil
    }
}

/// A link with what its column says of it.
struct CatalogueLink {
    var url: String
    /// Whether it leads to the file itself, as the column says or the end of the link tells.
    var isDownload: Bool
}

extension Distribution {
    fileprivate init(_ link: CatalogueLink) {
        self.init()
        set(link, isShared: false)
    }

    /// A link shared by several formats leads to a page, whatever its column is called.
    fileprivate mutating func set(_ link: CatalogueLink, isShared: Bool) {
        if link.isDownload, !isShared { downloadURL = link.url } else { accessURL = link.url }
    }
}

/// What the end of a link tells.
enum FileName {
    /// The format its name ends in; nil where the name has no ending or one that names none.
    static func format(_ url: String) -> FileFormat? {
        let path = URLText.split(url).base
        guard let name = path.split(separator: "/").dropFirst(2).last, let dot = name.lastIndex(of: ".") else {
            return nil
        }
        let ending = name[name.index(after: dot)...]
        return (1...8).contains(ending.utf8.count) ? FormatVocabulary.recognise(String(ending)) : nil
    }

    /// Whether it ends like a file, not like a page.
    static func isFile(_ url: String) -> Bool {
        guard let format = format(url) else { return false }
        return format.properties.kind != .page && format.properties.kind != .service
    }
}
