/// A subject with everything stated of it. Its texts stay valid as long as the graph it comes from.
public struct Resource {
    let graph: StoredGraph
    private let first: Segment
    private let others: [Segment]

    init(graph: StoredGraph, first: Segment, others: [Segment]) {
        self.graph = graph
        self.first = first
        self.others = others
    }

    /// The subject itself, an IRI or a blank node.
    public var subject: TermView { first.subject }

    /// The watched classes it is an instance of.
    public var types: TypeSet { others.reduce(first.types) { $0.union($1.types) } }

    /// Gives each statement as its predicate and object, in order of the document; ends early when `body` answers
    /// false.
    public func forEachStatement(
        _ body: (StoredProperty, TermView) throws -> Bool
    ) rethrows {
        guard try statements(of: first, body) else { return }
        for segment in others where try !statements(of: segment, body) { return }
    }

    /// The first object of a property; nil when there is none.
    public func object(of property: StoredProperty) -> TermView? {
        var result: TermView?
        forEachStatement { stated, object in
            if stated == property { result = object }
            return result == nil
        }
        return result
    }

    func firstSegment(where isWanted: (Segment) -> Bool) -> Segment? {
        isWanted(first) ? first : others.first(where: isWanted)
    }

    private func statements(
        of segment: Segment, _ body: (StoredProperty, TermView) throws -> Bool
    ) rethrows -> Bool {
        var position = segment.base + Segment.headerSize + segment.subjectText.count
        let end = segment.base + segment.byteCount
        while position < end {
            let predicate = position.loadUnaligned(as: UInt32.self)
            let meta = position.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
            let count = Int(position.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
            let property = StoredProperty(
                index: Int(predicate & ~Segment.inverseFlag), isInverse: predicate & Segment.inverseFlag != 0)
            let text = UnsafeRawBufferPointer(start: position + Segment.statementSize, count: count)
            guard try body(property, term(text, meta)) else { return false }
            position += Segment.statementSize + count
        }
        return true
    }

    private func term(_ text: UnsafeRawBufferPointer, _ meta: UInt32) -> TermView {
        let name = Int(meta & Segment.nameMask)
        guard name > 0 else { return TermView(kind: Segment.kind(of: meta), text: text) }
        if meta & Segment.languageFlag != 0 {
            return TermView(kind: .literal, text: text, language: graph.name(name - 1))
        }
        return TermView(kind: .literal, text: text, datatype: graph.name(name - 1))
    }
}

extension Segment {
    var subject: TermView { TermView(kind: Segment.kind(of: subjectWord), text: subjectText) }
}
