extension StatementHandler {
    /// One statement of the default graph, from terms that own their texts.
    public func statement(_ subject: Term, _ predicate: Term, _ object: Term) throws {
        try subject.withView { subject in
            try predicate.withView { predicate in
                try object.withView { object in
                    try statement(subject: subject, predicate: predicate, object: object, graph: nil)
                }
            }
        }
    }
}

extension Term {
    /// Lends the term to `body` for the length of the call.
    func withView<Result>(_ body: (TermView) throws -> Result) rethrows -> Result {
        switch self {
        case .iri(var text): try text.withUTF8 { try body(TermView(kind: .iri, text: UnsafeRawBufferPointer($0))) }
        case .blank(var text): try text.withUTF8 { try body(TermView(kind: .blank, text: UnsafeRawBufferPointer($0))) }
        case .literal(var text, let datatype, let language):
            try text.withUTF8 { text in
                var datatype = datatype ?? ""
                return try datatype.withUTF8 { datatype in
                    var language = language ?? ""
                    return try language.withUTF8 { language in
                        try body(
                            TermView(
                                kind: .literal, text: UnsafeRawBufferPointer(text),
                                datatype: UnsafeRawBufferPointer(datatype), language: UnsafeRawBufferPointer(language)))
                    }
                }
            }
        }
    }
}
