import ByteStreams
import Foundation
import RDF
import TestSupport

/// raptor2's command line tool, the second opinion on RDF/XML.
enum Rapper {
    static let path = "/usr/bin/rapper"

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    static let absence = "needs rapper (raptor2-utils)"

    /// The statements it finds, and whether it read to the end without an error.
    static func read(_ file: String, _ syntax: RDFSyntax, base: String) throws -> (graph: QuadSet, isWhole: Bool) {
        let directory = Scratch.folder.appending(
            path: "opengauge-rapper-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let plain = directory.appending(path: "document")
        try Data(ByteStreams.open(path: file).readAll(limit: 1 << 30)).write(to: plain)
        let output = directory.appending(path: "statements")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = [
            "-q", "-i", syntax == .rdfXML ? "rdfxml" : "turtle", "-o", "ntriples", plain.path, base,
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let graph = QuadSet()
        let text = mended(String(decoding: try Data(contentsOf: output), as: UTF8.self))
        try SerdReader.read(MemoryByteSource(text), syntax: .nTriples, base: nil, handler: graph, strict: true)
        return (graph, process.terminationStatus == 0)
    }

    /// Characters that no IRI may hold, which it writes as escapes, in the form they have by our rule. It writes them
    /// plainly in literals.
    private static func mended(_ text: String) -> String {
        ["20", "22", "3C", "3E", "5C", "5E", "60", "7B", "7C", "7D"].reduce(text) {
            $0.replacing("\\u00" + $1, with: "%" + $1)
        }
    }
}
