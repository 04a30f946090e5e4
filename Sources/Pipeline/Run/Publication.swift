import Foundation

/// Puts a finished site in the place of the last one.
struct Publication {
    let folders: RunFolders

    /// Moves `staging` among the editions and turns the link `current` to it: one rename, so that a reader sees the last
    /// site or the new one, never a mixture and never nothing.
    ///
    /// - Parameter isCurrent: whether the link is turned to it; not for an earlier edition made again.
    /// - Returns: the edition's folder.
    /// - Throws: ``PipelineError`` with code `storage`; the last site then stands.
    @discardableResult
    func publish(_ staging: String, as name: String, isCurrent: Bool = true) throws -> String {
        let folder = freeName(name)
        let edition = folders.edition(folder)
        try rename(staging, to: edition)
        guard isCurrent else { return edition }
        let link = folders.output + "/.current"
        unlink(link)
        guard symlink("editions/" + folder, link) == 0 else { throw failure("make the link \(link)") }
        try rename(link, to: folders.current)
        return edition
    }

    /// The edition's own name, or, when the run is published again, the next one free: what is in place is not touched.
    private func freeName(_ name: String) -> String {
        var candidate = name
        var number = 2
        while FileManager.default.fileExists(atPath: folders.edition(candidate)) {
            candidate = "\(name)-\(number)"
            number += 1
        }
        return candidate
    }

    private func rename(_ from: String, to: String) throws {
        guard Foundation.rename(from, to) == 0 else { throw failure("move \(from) to \(to)") }
    }

    private func failure(_ action: String) -> PipelineError {
        PipelineError(
            .storage, "cannot \(action): \(String(cString: strerror(errno)))",
            remedy: "check that the output folder can be written and lies on one disk; the last edition stands")
    }
}
