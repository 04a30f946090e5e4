import CLibXML2

/// Keeps the first fault of a tree's parse; found by the callbacks through the context's private pointer.
final class TreeNotes {
    private(set) var error: XMLError?

    func attach(to context: xmlParserCtxtPtr) {
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        context.pointee.sax?.pointee.serror = { data, reported in
            guard let data, let reported else { return }
            let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
            guard reported.pointee.level == XML_ERR_FATAL else { return }
            TreeNotes.note(LibXML2.error(UnsafePointer(reported), line: Int(reported.pointee.line)), in: context)
        }
    }

    /// Declared entities are not kept, and asking for one ends the parse, as does an attribute default: a tree would
    /// grow by them without bound.
    static func refuseDeclarations(in sax: UnsafeMutablePointer<xmlSAXHandler>) {
        sax.pointee.entityDecl = { _, _, _, _, _, _ in }
        sax.pointee.attributeDecl = { data, _, _, _, _, value, choices in
            if let choices { xmlFreeEnumeration(choices) }
            if value != nil { TreeNotes.refuse("an attribute default", data) }
        }
        sax.pointee.externalSubset = nil
        sax.pointee.getEntity = { data, name in
            if let name { TreeNotes.refuse("entity &\(String(cString: name));", data) }
            return nil
        }
    }

    private static func refuse(_ what: String, _ data: UnsafeMutableRawPointer?) {
        guard let data else { return }
        let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
        note(XMLError(.refused, "\(what) in a tree", line: Int(xmlSAX2GetLineNumber(data))), in: context)
        xmlStopParser(context)
    }

    private static func note(_ error: XMLError, in context: xmlParserCtxtPtr) {
        guard let box = context.pointee._private else { return }
        Unmanaged<TreeNotes>.fromOpaque(box)._withUnsafeGuaranteedRef { notes in
            if notes.error == nil { notes.error = error }
        }
    }
}
