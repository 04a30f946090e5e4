import DCAT
import Foundation
import WARC

/// A capture as the source of a run.
enum Capture {
    /// The instant of the run that wrote the capture: the date of its first `warcinfo` record, UTC.
    ///
    /// - Throws: ``PipelineError`` with code `usage` when there is no capture at `path`.
    static func instant(_ path: String) throws -> Instant {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
            .filter { $0.hasSuffix(".warc") || $0.hasSuffix(".warc.gz") }.sorted()
        guard let first = names.first else {
            throw PipelineError(
                .usage, "the folder \(path) holds no capture (.warc or .warc.gz files)",
                remedy: "give the folder runs/<run>/capture of an earlier run")
        }
        let record: WARCRecord?
        do { record = try WARCReader(path: path + "/" + first).next() } catch {
            throw PipelineError(
                .usage, "the capture \(path)/\(first) cannot be read: \(error)", remedy: "is it a WARC file?")
        }
        guard let record, record.type == .warcinfo, let date = record.date else {
            throw PipelineError(
                .usage, "the capture \(path)/\(first) does not begin with a warcinfo record",
                remedy: "give a capture that this program wrote")
        }
        return Instant(millisecondsSince1970: date)
    }
}
