import ByteStreams
import DCAT
import DataQuality
import RDF

/// Says what bytes are: format, encoding, table, and what is wrong with them; pure but for libmagic's table.
struct ContentExaminer {
    private(set) var format: FileFormat?
    private(set) var observation = ContentObservation()
    /// What they say in place of data.
    private(set) var message: PageMessage?

    private let bytes: [UInt8]
    private let isWhole: Bool
    private let hints: ContentHints

    /// - Parameters:
    ///   - bytes: from the front, compression undone.
    ///   - isWhole: whether they are all there are.
    init(_ bytes: [UInt8], isWhole: Bool, hints: ContentHints) {
        self.bytes = bytes
        self.isWhole = isWhole
        self.hints = hints
        format = ContentSniffer.format(of: bytes, isWhole: isWhole)
        if let listing = ZipListing(bytes, isWhole: isWhole) {
            examine(listing)
        } else if format?.code == "PDF" {
            if PDFContent.isPictures(bytes, isWhole: isWhole) == true { find(.pictureOfText) }
        } else if ContentSniffer.isText(bytes) {
            examineText()
        } else if format == nil {
            format = MagicLibrary.shared.format(of: bytes)
            if format?.code == "XLS" { examineBinaryWorkbook() }
        }
    }

    private mutating func find(_ code: ContentFinding.Code, _ arguments: String...) {
        observation.findings.append(ContentFinding(code, arguments))
    }

    // MARK: Archives

    private static let memberFormats = 8
    private static let memberBytes = 64 << 10

    private mutating func examine(_ listing: ZipListing) {
        format = ZipSniffer.format(of: listing)
        if listing.isEmpty { find(.emptyArchive) }
        switch format?.code {
        case "ZIP": examineFiles(listing)
        case "XLSX", "ODS": examineWorkbook(listing)
        default: break
        }
    }

    private mutating func examineFiles(_ listing: ZipListing) {
        observation.memberFormats = listing.formats(limit: ContentExaminer.memberFormats)
        let files = listing.members.filter { !$0.name.hasSuffix("/") && !$0.name.hasPrefix("__MACOSX") }
        guard files.count == 1, let only = files.first else { return }
        let content = listing.content(of: only, limit: ContentExaminer.memberBytes)
        let isAll = isWhole && content.count < ContentExaminer.memberBytes
        guard !content.isEmpty, ZipListing(content, isWhole: false) == nil else { return }
        let inner = ContentExaminer(
            content, isWhole: isAll, hints: ContentHints(declared: observation.memberFormats.first))
        if let seen = inner.format { observation.memberFormats = [seen] }
        observation.encoding = inner.observation.encoding
        observation.table = inner.observation.table
        observation.findings += inner.observation.findings
    }

    /// Whether the sheets of a workbook have rows beside their headings; where that would be in what was not read, that it
    /// is not known.
    private mutating func examineWorkbook(_ listing: ZipListing) {
        // A damaged one.
        guard !isWhole || listing.isWhole else { return }
        var isAll = isWhole
        let isDocument = format?.code == "ODS"
        // What is no cell may be what the workbook is for.
        let hasMore = ["xl/media/", "xl/charts/", "xl/chartsheets/", "xl/macrosheets/", "Pictures/", "Object 1/"]
            .contains { folder in listing.members.contains { $0.name.hasPrefix(folder) } }
        let parts = listing.members.filter { member in
            isDocument
                ? member.name == "content.xml"
                : member.name.hasPrefix("xl/worksheets/") && member.name.hasSuffix(".xml")
        }
        guard !hasMore, parts.count <= ContentExaminer.maximumSheets else { return }
        var sheets: [SheetRows] = []
        for part in parts {
            let content = listing.content(of: part, limit: ContentExaminer.sheetBytes)
            if content.count >= ContentExaminer.sheetBytes { isAll = false }
            guard let found = SheetXML.sheets(content, isWhole: isAll) else { return }
            sheets += found
        }
        if isAll {
            if let finding = sheets.finding { find(finding) }
        } else if sheets.allSatisfy(\.isWithoutData) {
            find(.partlyRead, "\(isWhole ? ContentExaminer.sheetBytes : bytes.count)")
        }
    }

    /// A workbook of before 2007.
    private mutating func examineBinaryWorkbook() {
        guard isWhole else { return find(.partlyRead, "\(bytes.count)") }
        if let finding = BinaryWorkbook.sheets(bytes)?.finding { find(finding) }
    }

    private static let maximumSheets = 64
    private static let sheetBytes = 256 << 10

    // MARK: Text

    private mutating func examineText() {
        let told = CharsetDetector.guess(bytes, isWhole: isWhole)
        checkEncoding(told)
        let guess = believingStatement(told)
        observation.encoding = guess.charset.name.uppercased()
        if format == nil { format = rdf }
        if format?.code != "HTML" {
            message = ProgramFault.message(in: String(decoding: bytes.prefix(600), as: UTF8.self))
            if message != nil { return }
        }
        if isWhole, mayBeMessage {
            message = PageMessage.read(text: utf8(guess), isMarkup: format?.code == "XML")
            if message != nil { return }
        }
        switch format?.code {
        case "HTML": message = PageMessage.read(html: bytes, encoding: hints.charset ?? undeclared(guess))
        case "JSON", "GEOJSON", "JSON_LD", "TOPOJSON": examineJSON(guess)
        case "CSV", "TSV": examineTable(guess)
        case nil where hints.isTable: examineTable(guess)
        case .some where format?.isWrittenInXML == true: examineXML()
        default: break
        }
    }

    /// The encoding that is stated, where the bytes alone cannot tell and nothing in them is against it: one of several
    /// double or single bytes. Latin letters are stated by default, and are believed of nothing that looks like another
    /// script.
    private func believingStatement(_ told: CharsetGuess) -> CharsetGuess {
        guard let stated = hints.charset.flatMap(Charset.init(label:)), stated != told.charset, stated != .utf8,
            [.doubleBytes, .singleBytes, .fallback].contains(told.reason),
            told.reason == .fallback || stated != .windows1252,
            let source = try? TranscodingByteSource(MemoryByteSource(bytes), from: stated)
        else { return told }
        let text = LinkBytes.read(bytes.count * 4) { source }
        // A character may be cut where reading ended.
        let isSound = text.fault == nil && source.replacementCount <= (isWhole ? 0 : 1)
        return isSound ? CharsetGuess(stated, .declared) : told
    }

    /// The encoding of a page that states none, where it can be told.
    private func undeclared(_ guess: CharsetGuess) -> String? {
        let isTold = guess.reason != .fallback && guess.charset != .utf8
        return isTold && !ErrorWords.contains(Array(bytes.prefix(1_024)), "charset") ? guess.charset.name : nil
    }

    /// Whether it is a document of few words or a line of text: the cells of a table may say anything.
    private var mayBeMessage: Bool {
        switch format?.code {
        case "XML": return true
        case nil, "CSV": return !bytes.drop { $0 <= 0x20 }.drop { $0 != 0x0A }.contains { $0 > 0x20 }
        default: return false
        }
    }

    private var rdf: FileFormat? {
        let syntax = bytes.prefix(4_096).withUnsafeBytes { RDFSyntax(firstBytes: $0) }
        let line = bytes.prefix(1_000).drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
        switch syntax {
        // Prose may begin with the words of a declaration, but hardly goes on with an IRI.
        case .turtle?: return line.contains(UInt8(ascii: "<")) ? FileFormat(code: "RDF_TURTLE") : nil
        case .trig?: return FileFormat(code: "RDF_TRIG")
        default: return nil
        }
    }

    private mutating func checkEncoding(_ guess: CharsetGuess) {
        guard let stated = hints.charset.flatMap(Charset.init(label:)), stated != guess.charset,
            bytes.contains(where: { $0 >= 0x80 }), guess.reason != .fallback || stated == .utf8
        else { return }
        // Of two encodings of single bytes neither can be ruled out.
        guard stated == .utf8 || guess.reason == .validUTF8 || guess.reason == .byteOrderMark else { return }
        find(.encodingDiffers, stated.name.uppercased(), guess.charset.name.uppercased())
    }

    private func utf8(_ guess: CharsetGuess) -> [UInt8] {
        let text = Array(bytes.dropFirst(guess.byteOrderMarkLength))
        if guess.charset == .utf8 { return text }
        return LinkBytes.read(bytes.count * 4) { () throws(ByteStreamError) in
            try TranscodingByteSource(MemoryByteSource(text), from: guess.charset)
        }.bytes
    }

    private mutating func examineJSON(_ guess: CharsetGuess) {
        let text = utf8(guess)
        if let position = JSONSyntax.fault(in: text, isWhole: isWhole) {
            find(.notWellFormed, format?.code ?? "JSON", "byte \(position + 1)")
        } else if isWhole, format?.code == "JSON" {
            message = JSONMessage.read(text)
        }
    }

    private mutating func examineXML() {
        let glance = XMLGlance(bytes, isWhole: isWhole)
        if let exception = glance.exception {
            find(.exceptionReport, exception)
            message = .error(String(exception.prefix(100)), status: nil)
        }
        if let stored = glance.message { message = stored }
        if let fault = glance.fault { find(.notWellFormed, format?.code ?? "XML", fault) }
        if format?.code == "XML", let known = XMLVocabulary.format(root: glance.root, namespace: glance.namespace) {
            format = known
        }
    }

    private mutating func examineTable(_ guess: CharsetGuess) {
        guard let sample = TableSampler.sample(utf8(guess), isWhole: isWhole) else { return }
        // Without a delimiter nothing but the word of others makes it a table.
        if format == nil {
            guard sample.columns > 1 || hints.declared?.code == "CSV" else { return }
            format = FileFormat(code: sample.delimiter == "\t" ? "TSV" : "CSV")
        }
        observation.table = sample
        if sample.isWhole, sample.rows == 0 { find(.headerOnly) }
        if sample.raggedRows > 0 { find(.raggedRows, "\(sample.raggedRows)", "\(sample.rows)") }
        if sample.duplicateRows > 0 { find(.duplicateRows, "\(sample.duplicateRows)", "\(sample.rows)") }
    }
}

extension FileFormat {
    fileprivate var isWrittenInXML: Bool {
        switch code {
        case "XML", "RDF_XML", "KML", "GML", "GPX", "RSS", "ATOM", "SVG": true
        default: properties.mediaType?.contains("xml") ?? false
        }
    }
}
