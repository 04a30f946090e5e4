/// How blocks and payloads are digested.
public enum WARCDigestAlgorithm: String, Hashable, Sendable {
    /// Written in base32, as is the custom of web archives.
    case sha1
    /// Written in hexadecimal, as `sha256sum` prints it.
    case sha256

    /// The labelled digest, such as `sha256:e3b0…`.
    public func digest(of bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { Digester.digest($0, self) }.text
    }
}
