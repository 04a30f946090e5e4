import Foundation
import Harvesting

/// Checks declarations without running them.
public enum Validation {
    /// Reads a pipeline file, with the portals and rules it names, a portal file, or a family's file.
    ///
    /// - Returns: one line that says what it is.
    /// - Throws: ``DeclarationErrors`` with every mistake; ``PipelineError`` when a file that it names cannot be read.
    public static func validate(_ path: String) throws -> String {
        if PortalFamily.isFamily(path) {
            return "\(path): a family of kind \(try PortalFamily.validate(path)), correct"
        }
        let node = try YAMLDocument.read(path)
        if case .mapping(let mapping) = node, mapping["portals"] != nil || (mapping["kind"] ?? mapping["family"]) == nil
        {
            let pipeline = try PipelineDeclaration.read(path)
            try Self.requireFiles(of: pipeline)
            return "\(path): a pipeline of \(pipeline.portals.count) portals, correct"
        }
        let portal = try PortalDeclaration.read(path)
        return "\(path): a portal of kind \(portal.kind), correct"
    }

    private static func requireFiles(of pipeline: PipelineDeclaration) throws(PipelineError) {
        for path in [pipeline.network.certificateAuthorities, pipeline.replay].compactMap(\.self)
        where !FileManager.default.isReadableFile(atPath: path) {
            throw PipelineError(.usage, "\(path) cannot be read", remedy: "check the path and the permissions")
        }
    }
}
