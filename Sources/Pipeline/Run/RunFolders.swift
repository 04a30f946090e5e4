import Foundation

/// Where a pipeline keeps what it makes.
///
/// ```
/// <output>/state/warehouse.sqlite   memory between runs
/// <output>/state/lock               held while a run is at work
/// <output>/runs/<run>/capture/      WARC files and their index
/// <output>/runs/<run>/report.json   the run report with its times
/// <output>/editions/<edition>/      published sites
/// <output>/current                  a link to the last good edition
/// ```
public struct RunFolders: Hashable, Sendable {
    /// An absolute path.
    public var output: String

    public init(output: String) { self.output = output }

    public var state: String { output + "/state" }
    public var warehouse: String { state + "/warehouse.sqlite" }
    var hasWarehouse: Bool { FileManager.default.fileExists(atPath: warehouse) }
    public var editions: String { output + "/editions" }
    public var current: String { output + "/current" }
    /// Work in progress; cleared when a run begins.
    public var scratch: String { state + "/scratch" }

    public func run(_ name: String) -> String { output + "/runs/" + name }
    public func capture(_ name: String) -> String { run(name) + "/capture" }
    public func report(_ name: String) -> String { run(name) + "/report.json" }
    public func edition(_ name: String) -> String { editions + "/" + name }

    /// Makes a folder and those above it.
    ///
    /// - Throws: ``PipelineError`` with code `storage`.
    public static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PipelineError(
                .storage, "the folder \(path) cannot be made: \(error.localizedDescription)",
                remedy: "check that the output folder can be written and the disk is not full")
        }
    }

    /// Makes an empty folder in place of whatever is there.
    ///
    /// - Throws: ``PipelineError`` with code `storage`.
    public static func renew(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) {
            do { try FileManager.default.removeItem(atPath: path) } catch {
                throw PipelineError(
                    .storage, "the folder \(path) cannot be cleared: \(error.localizedDescription)",
                    remedy: "check its permissions")
            }
        }
        try make(path)
    }
}
