import ByteStreams
import Fetching

/// Looks at an answer for what refuses us.
enum RefusalReading {
    /// Nil where the answer is none; an answer of success that is no page is not opened.
    static func refusal(in response: FetchResponse) -> Refusal? {
        guard response.protocolVersion != "FILE", response.protocolVersion != "FTP" else { return nil }
        return Refusal.recognise(
            status: response.status, headers: response.headers,
            firstBytes: mayBeRefusal(response) ? firstBytes(of: response.body) : [])
    }

    /// Data need not be opened twice: of answers of success, pages alone can be a firewall's.
    private static func mayBeRefusal(_ response: FetchResponse) -> Bool {
        guard (200..<300).contains(response.status), response.status != 202 else { return true }
        guard let type = response.headers.first(named: "Content-Type")?.lowercased() else { return true }
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    }

    /// Decompressed and as UTF-8, as far as that can be done.
    private static func firstBytes(of body: ResponseBody) -> [UInt8] {
        guard body.length > 0 else { return [] }
        var bytes: [UInt8] = []
        do throws(ByteStreamError) {
            let opened = try ByteStreams.open(
                path: body.path, offset: body.offset, length: body.length, contentEncoding: body.contentEncoding)
            let source = try ByteStreams.utf8(opened).source
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Refusal.bytesLookedAt, alignment: 16)
            defer { buffer.deallocate() }
            while bytes.count < Refusal.bytesLookedAt {
                let count = try source.read(into: buffer)
                if count == 0 { break }
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        } catch {
            return bytes
        }
        return bytes
    }
}
