import CLibXML2

/// What a document type may do: declare internal general entities, and nothing else.
extension SAXCallbacks {
    static func addDeclarations(to table: inout xmlSAXHandler) {
        table.internalSubset = { data, name, publicID, systemID in
            SAXCallbacks.withParser(data) { _, context in xmlSAX2InternalSubset(context, name, publicID, systemID) }
        }
        table.entityDecl = { data, name, kind, publicID, systemID, content in
            SAXCallbacks.withParser(data) { parser, context in
                guard parser.countDeclaration(),
                    UInt32(bitPattern: kind) == XML_INTERNAL_GENERAL_ENTITY.rawValue
                else { return }
                xmlSAX2EntityDecl(context, name, kind, publicID, systemID, content)
            }
        }
        table.attributeDecl = { data, _, _, _, _, value, choices in
            // libxml2 leaves it to the handler to free the choices.
            if let choices { xmlFreeEnumeration(choices) }
            SAXCallbacks.withParser(data) { parser, _ in
                if value != nil { parser.attributeDefaults += 1 }
                guard parser.countDeclaration(), parser.attributeDefaults > XMLReadingLimits.attributeDefaults
                else { return }
                parser.stop(limit: "a document type with more than \(XMLReadingLimits.attributeDefaults) defaults")
            }
        }
        table.getEntity = { data, name in
            guard let data, let name else { return nil }
            return Unmanaged<SAXDelivery>.fromOpaque(data)._withUnsafeGuaranteedRef { $0.parser.entity(named: name) }
        }
    }
}

extension SAXParser {
    fileprivate func countDeclaration() -> Bool {
        guard failure == nil else { return false }
        declarations += 1
        if declarations > limits.declarations {
            stop(limit: "a document type with more than \(limits.declarations) declarations")
            return false
        }
        return true
    }

    /// The internal entity of this name, while the budget lasts. Every reference comes through here.
    fileprivate func entity(named name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
        guard failure == nil, let context else { return nil }
        guard let document = context.pointee.myDoc, let entity = xmlGetDocEntity(document, name) else {
            stop(XMLError(.refused, "entity &\(String(cString: name)); is external or not declared", line: line))
            return nil
        }
        guard budget.spend(Int(entity.pointee.length)) else {
            stop(limit: "entities expand without end")
            return nil
        }
        return entity
    }
}
