import Glibc

/// Texts in other character encodings, by the system's own tables.
enum Encoded {
    struct NoTable: Error {}

    /// - Parameter charset: as iconv knows it, such as `GB18030`.
    static func bytes(_ text: String, as charset: String) throws -> [UInt8] {
        guard let converter = iconv_open(charset, "UTF-8"), Int(bitPattern: converter) != -1 else { throw NoTable() }
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                var from = source.baseAddress
                var left = source.count
                var to = target.baseAddress
                var room = target.count
                return iconv(converter, &from, &left, &to, &room) == -1 ? nil : target.count - room
            }
        }
        guard let written else { throw NoTable() }
        return output.prefix(written).map { UInt8(bitPattern: $0) }
    }
}
