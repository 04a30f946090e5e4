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
        try visitStatements { try body($0.property, graph.object(of: $0)) }
    }

    /// Gives each statement, in order of the document; ends early when `body` answers false.
    public func visitStatements(_ body: (StoredStatement) throws -> Bool) rethrows {
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

    private func statements(of segment: Segment, _ body: (StoredStatement) throws -> Bool) rethrows -> Bool {
        var position = segment.base + Segment.headerSize + segment.subjectText.count
        let end = segment.base + segment.byteCount
        while position < end {
            guard try body(StoredStatement(position: position)) else { return false }
            position += Segment.statementSize + Int(position.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        }
        return true
    }
}

/// A statement where it lies: a word, as long as its graph lives.
public struct StoredStatement {
    let position: UnsafeRawPointer

    /// Its predicate; ``StoredGraph/object(of:)`` gives its object.
    public var property: StoredProperty {
        let predicate = position.loadUnaligned(as: UInt32.self)
        return StoredProperty(
            index: Int(predicate & ~Segment.inverseFlag), isInverse: predicate & Segment.inverseFlag != 0)
    }
}

extension Segment {
    var subject: TermView { TermView(kind: Segment.kind(of: subjectWord), text: subjectText) }
}
