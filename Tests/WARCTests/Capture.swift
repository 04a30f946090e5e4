import ByteStreams
import Foundation
import TestSupport
import WARC

/// A folder for one test's capture and what is taken out of it; goes with the value.
final class Capture {
    let directory: String
    let scratch: String
    /// 2026-11-22T06:21:00.125Z
    static let date: Int64 = 1_795_328_460_125

    init() throws {
        let root = "\(Scratch.folder.path)/opengauge-\(UUID().uuidString)"
        directory = root + "/capture"
        scratch = root + "/scratch"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory + "/..") }

    func writer(_ options: WARCWriterOptions = WARCWriterOptions()) throws -> WARCWriter {
        try WARCWriter(
            directory: directory, name: "run", date: Self.date,
            information: [WARCField("software", "OpenGauge")], options: options)
    }

    func archive() throws -> WARCArchive { try WARCArchive(directory: directory) }

    func path(_ name: String) -> String { "\(directory)/\(name)" }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

    func replace(_ name: String, _ bytes: [UInt8]) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path(name)))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    var segments: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".warc.gz") }.sorted()
        }
    }

    /// A file with these bytes outside the capture.
    func file(_ bytes: [UInt8]) throws -> WARCBody {
        let path = "\(scratch)/\(UUID().uuidString)"
        try Data(bytes).write(to: URL(filePath: path))
        return .file(path: path, offset: 0, length: Int64(bytes.count))
    }

    /// The last answer, which must be a response.
    func response(_ key: WARCRequestKey) throws -> WARCResponse? {
        guard case .response(let response) = try archive().latest(key, spoolingTo: scratch) else { return nil }
        return response
    }
}

extension WARCBody {
    /// All bytes, wherever they are.
    func content() throws -> [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .file(let path, let offset, let length):
            try FileByteSource(path: path, offset: offset, length: length).readAll(limit: 1 << 28)
        }
    }
}

enum Sample {
    static func url(_ number: Int) -> String { "https://data.example.org/dataset/\(number)?format=csv" }

    /// An exchange as a link check makes it.
    static func head(_ number: Int, status: Int = 200) -> WARCExchange {
        WARCExchange(
            request: WARCRequest(
                "HEAD", url(number), headers: [WARCField("User-Agent", "OpenGauge/1"), WARCField("Accept", "*/*")]),
            response: WARCResponse(
                status: status,
                headers: [
                    WARCField("Server", "nginx"), WARCField("Date", "Sun, 22 Nov 2026 06:21:00 GMT"),
                    WARCField("Content-Type", "text/csv; charset=utf-8"), WARCField("Content-Length", "\(number * 7)"),
                    WARCField("Last-Modified", "Sat, 21 Nov 2026 00:00:0\(number % 10) GMT"),
                ],
                date: Capture.date + Int64(number), address: "192.0.2.7",
                timings: WARCTimings(
                    nameLookup: 512, connect: 1_300, tlsHandshake: 2_800, firstByte: 9_000, total: 9_100)))
    }

    static func get(
        _ url: String, body: WARCBody, headers: [WARCField] = [], status: Int = 200, after: Int64 = 0
    ) -> WARCExchange {
        WARCExchange(
            request: WARCRequest("GET", url),
            response: WARCResponse(status: status, headers: headers, body: body, date: Capture.date + after))
    }

    /// Bytes that zlib cannot shrink much, the same in every run.
    static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }
}
