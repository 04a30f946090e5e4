import ByteStreams
import Foundation

/// Tells the kind of a catalogue file from its name and its first bytes.
enum CatalogueKind {
    /// How much of the file is looked at.
    static let prefixBytes = 64 << 10

    /// - Throws: ``PipelineError`` with code `usage` when the file cannot be read or its kind cannot be told.
    static func recognise(_ path: String) throws -> String {
        let name = bareName(path)
        if [".csv", ".tsv", ".tab", ".xlsx", ".xls"].contains(where: name.hasSuffix) { return "tabular" }
        if [".ttl", ".nt", ".n3", ".nq", ".trig", ".rdf", ".jsonld"].contains(where: name.hasSuffix) { return "dcat" }
        let text = try beginning(of: path)
        let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        if start == "<" {
            if let kind = records(text) { return kind }
            if text.contains("rdf:RDF") || text.contains("22-rdf-syntax-ns#") { return "dcat" }
            if text.lowercased().contains("<html") { return "schema-org" }
        }
        if start == "{" || start == "[" { return json(text) }
        if text.contains("@prefix") || text.contains("@PREFIX") || text.hasPrefix("PREFIX") { return "dcat" }
        throw PipelineError(
            .usage, "what kind of catalogue \(path) is cannot be told from its name or its beginning",
            remedy: "name it with --kind; `opengauge kinds` lists them")
    }

    /// Answers of catalogue services and repositories, and records by themselves.
    private static func records(_ text: String) -> String? {
        if text.contains("openarchives.org/OAI/2") && text.contains("OAI-PMH") { return "oai-pmh" }
        if text.contains("GetRecordsResponse") { return "csw" }
        let isRecord = text.contains("MD_Metadata") || text.contains("MI_Metadata") || text.contains("<idinfo")
        return isRecord && !text.contains("rdf:RDF") ? "csw" : nil
    }

    /// The file's name in lower case without an ending that names a compression or an archive.
    private static func bareName(_ path: String) -> String {
        let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
        let ending = [".gz", ".br", ".zst", ".zip"].first(where: name.hasSuffix) ?? ""
        return String(name.dropLast(ending.count))
    }

    /// Labels of titles that crawlers of Chinese platforms write.
    private static let crawledTitles = ["\"标题\"", "\"资源名称\"", "\"目录名称\"", "\"信息资源名称\"", "\"数据集名称\""]

    /// Words that only answers of one kind of portal have, all of them; the surest first.
    private static let marks: [(kind: String, words: [String])] = [
        ("socrata", ["\"resource\"", "\"domain_tags\""]), ("socrata", ["\"viewType\"", "\"viewLastModified\""]),
        ("opendatasoft", ["\"metas\"", "\"dataset_id\""]), ("opendatasoft", ["\"metas\"", "\"datasetid\""]),
        ("arcgis-hub", ["\"typeKeywords\"", "\"properties\""]),
        ("arcgis-hub", ["\"attributes\"", "\"searchDescription\""]),
        ("ogc-records", ["\"FeatureCollection\"", "\"properties\"", "\"title\""]),
        ("udata", ["\"resources\"", "\"last_update\"", "\"temporal_coverage\""]),
    ]

    private static func json(_ text: String) -> String {
        if crawledTitles.contains(where: text.contains) { return "crawl-json" }
        if let mark = marks.first(where: { $0.words.allSatisfy(text.contains) }) { return mark.kind }
        let ckan = [
            "\"metadata_modified\"", "\"package_search\"", "\"resources\"", "\"num_resources\"", "\"owner_org\"",
        ]
        if ckan.contains(where: text.contains), !text.contains("\"distribution\"") { return "ckan" }
        if text.contains("schema.org") && !text.contains("dcat") { return "schema-org" }
        let us = [
            "project-open-data", "DCAT-US", "\"datasetSeries\"", "\"accessLevel\"", "\"dataset\"", "\"bureauCode\"",
        ]
        if us.contains(where: text.contains) { return "dcat-us" }
        if text.contains("\"@context\"") || text.contains("\"@id\"") { return "dcat" }
        return holdsList(text) ? "crawl-json" : "dcat-us"
    }

    /// Whether the document is a list of objects, or has one under a name that lists have: an answer that is none of the known
    /// ones is read by the names of its members.
    private static func holdsList(_ text: String) -> Bool {
        let list =
            #/
            "(?:data|rows|list|records|items|content|results|result|docs|dataList|resultList|hits|registros|datasets)"
            \s*:\s*\[\s*\{
            /#
        return text.prefixMatch(of: /[\s\u{FEFF}]*\[\s*\{/) != nil || text.contains(list)
    }

    private static func beginning(of path: String) throws -> String {
        do {
            let source = try ByteStreams.utf8(ByteStreams.open(path: path)).source
            var buffer = [UInt8](repeating: 0, count: prefixBytes)
            var count = 0
            while count < prefixBytes {
                let read = try buffer.withUnsafeMutableBytes { bytes in
                    try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
                }
                if read == 0 { break }
                count += read
            }
            return String(decoding: buffer[..<count], as: UTF8.self)
        } catch {
            throw PipelineError(
                .usage, "\(path) cannot be read: \(error)", remedy: "check the path and the permissions")
        }
    }
}
