import ByteStreams
import Crypto
import Foundation
import JSON

/// Reads an edition's `index.json`, one file at a time.
enum EditionIndex {
    struct File {
        /// Relative to the edition's folder.
        var path: String
        var bytes: Int64
        /// SHA-256 in lower-case hexadecimal digits.
        var digest: String
    }

    /// - Throws: ``PipelineError`` with code `data` when the index cannot be read to its end; what `body` throws.
    static func read(_ path: String, _ body: (File) throws -> Void) throws {
        let stream = try JSONArrayStream(FileByteSource(path: path), arrays: ["files"])
        do {
            _ = try stream.read { item in
                guard case .element(let element) = item, let path = element.value["path"]?.string,
                    let bytes = element.value["bytes"]?.int64, let digest = element.value["sha256"]?.string
                else {
                    throw PipelineError(
                        .data, "an entry of \(path) has no path, size or digest", remedy: "get the edition again")
                }
                try body(File(path: path, bytes: bytes, digest: digest))
            }
        } catch let error as JSONError {
            throw PipelineError(.data, "\(path) is no JSON: \(error)", remedy: "get the edition again")
        }
    }

    /// Whether a path stays in the folder it is relative to.
    static func isInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }

    static func digest(_ data: Data) -> String {
        SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
