import DCAT

/// Tells office documents, maps and shapefiles from other ZIP archives by the names of their members.
enum ZipSniffer {
    static func format(of listing: ZipListing) -> FileFormat? {
        var isOfficeOpen = false
        var hasShape = false
        for (position, member) in listing.members.enumerated() {
            if member.name == "mimetype", let format = openDocument(listing.content(of: member, limit: 80)) {
                return format
            }
            if let code = folders.first(where: { member.name.hasPrefix($0.0) })?.1 { return FileFormat(code: code) }
            if member.name == "[Content_Types].xml" { isOfficeOpen = true }
            if member.name == "META-INF/MANIFEST.MF" { return FileFormat(code: "JAR") }
            let name = member.name.lowercased()
            if name.hasSuffix(".kml"), position == 0 || name == "doc.kml" { return FileFormat(code: "KMZ") }
            if name.hasSuffix(".shp") { hasShape = true }
        }
        if hasShape { return FileFormat(code: "SHP") }
        // Which of the three office formats it is lies beyond what was read.
        return isOfficeOpen ? nil : FileFormat(code: "ZIP")
    }

    private static let folders = [("xl/", "XLSX"), ("word/", "DOCX"), ("ppt/", "PPTX"), ("visio/", "VSD")]

    private static func openDocument(_ content: [UInt8]) -> FileFormat? {
        let prefix = "application/vnd.oasis.opendocument."
        let type = String(decoding: content, as: UTF8.self)
        if type.hasPrefix("application/epub+zip") { return FileFormat(code: "EPUB") }
        guard type.hasPrefix(prefix) else { return nil }
        switch type.dropFirst(prefix.count) {
        case "spreadsheet": return FileFormat(code: "ODS")
        case "text": return FileFormat(code: "ODT")
        case "presentation": return FileFormat(code: "ODP")
        default: return nil
        }
    }
}
