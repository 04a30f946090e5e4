import CSerd

/// The C side of a ``SerdReader``: each callback finds its reader in the handle and hands the event on.
enum SerdCallbacks {
    static let statement: SerdStatementSink = { handle, _, graph, subject, predicate, object, datatype, language in
        guard let handle else { return SERD_ERR_BAD_ARG }
        return SerdCallbacks.deliver(handle) { reader in
            reader.statements += 1
            try reader.checkStack()
            try reader.take(
                subject: subject, predicate: predicate, object: object, datatype: datatype, language: language,
                graph: graph)
        }
    }

    static let base: SerdBaseSink = { handle, iri in
        guard let handle else { return SERD_ERR_BAD_ARG }
        return SerdCallbacks.deliver(handle) { try $0.setBase(iri.pointee.bytes) }
    }

    static let prefix: SerdPrefixSink = { handle, name, iri in
        guard let handle else { return SERD_ERR_BAD_ARG }
        return SerdCallbacks.deliver(handle) { try $0.setPrefix(name.pointee.bytes, iri.pointee.bytes) }
    }

    static let end: SerdEndSink = { handle, _ in
        guard let handle else { return SERD_ERR_BAD_ARG }
        return SerdCallbacks.deliver(handle) { _ in }
    }

    static let error: SerdErrorSink = { handle, error in
        guard let handle else { return SERD_ERR_BAD_ARG }
        return SerdCallbacks.deliver(handle) { $0.note(error) }
    }

    static let read: SerdSource = { buffer, _, count, stream in
        Unmanaged<SerdReader>.fromOpaque(stream)._withUnsafeGuaranteedRef {
            $0.fill(UnsafeMutableRawBufferPointer(start: buffer, count: count))
        }
    }

    /// What failed is kept by the reader; for serd the source just ends.
    static let hasFailed: SerdStreamErrorFunc = { _ in 0 }

    @inline(__always)
    private static func deliver(
        _ handle: UnsafeMutableRawPointer, _ body: (SerdReader) throws -> Void
    ) -> SerdStatus {
        Unmanaged<SerdReader>.fromOpaque(handle)._withUnsafeGuaranteedRef { reader in
            guard reader.failure == nil else { return SERD_ERR_UNKNOWN }
            reader.silence = 0
            do {
                try body(reader)
                return SERD_SUCCESS
            } catch {
                reader.failure = error
                return SERD_ERR_UNKNOWN
            }
        }
    }
}

extension SerdNode {
    @inline(__always)
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: buf, count: n_bytes) }
}
