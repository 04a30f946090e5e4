import CLibMagic
import DCAT
import Synchronization
import Vocabularies

/// libmagic, for the many binary formats that are not worth an own rule.
///
/// Its opinions on text are not asked for: it takes any prose with a few marks for a programming language.
final class MagicLibrary: Sendable {
    /// The one instance, as its table of eight megabytes is read once; guarded by its lock.
    static let shared = MagicLibrary()

    /// A pointer of C that is used under the lock alone.
    private struct Cookie: @unchecked Sendable {
        var pointer: magic_t?
    }

    private let cookie: Mutex<Cookie>

    private init() {
        let flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TOKENS | MAGIC_NO_CHECK_APPTYPE
        var pointer = magic_open(flags)
        if let opened = pointer, magic_load(opened, nil) != 0 {
            magic_close(opened)
            pointer = nil
        }
        cookie = Mutex(Cookie(pointer: pointer))
    }

    /// Whether the library found its table.
    var isAvailable: Bool { cookie.withLock { $0.pointer != nil } }

    /// The media type that the first bytes show, such as `application/vnd.ms-excel`; nil where there is none.
    func mediaType(of bytes: [UInt8]) -> String? {
        cookie.withLock { cookie in
            guard let pointer = cookie.pointer else { return nil }
            return bytes.withUnsafeBytes { magic_buffer(pointer, $0.baseAddress, $0.count) }.map { String(cString: $0) }
        }
    }

    /// The format of binary data; nil for what is not recognised.
    func format(of bytes: [UInt8]) -> FileFormat? {
        guard let type = mediaType(of: bytes), !type.hasPrefix("text/"), !MagicLibrary.generic.contains(type) else {
            return nil
        }
        if MagicLibrary.compound.contains(type) { return CompoundFile.format(of: bytes) }
        return FormatVocabulary.recognise(type)
    }

    private static let generic: Set<String> = [
        "application/octet-stream", "application/x-empty", "application/x-wine-extension-ini", "application/json",
        "application/csv", "application/x-ndjson",
    ]

    /// What it calls a file of OLE 2 whose directory lies beyond the bytes it was given.
    private static let compound: Set<String> = [
        "application/cdfv2", "application/CDFV2", "application/x-ole-storage", "application/CDFV2-unknown",
        "application/CDFV2-encrypted",
    ]
}
