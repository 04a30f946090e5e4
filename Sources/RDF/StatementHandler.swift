/// Takes the statements of a document as a reader finds them.
public protocol StatementHandler: AnyObject {
    /// One statement; `graph` is nil in the default graph. The views are valid only during the call.
    ///
    /// - Throws: to stop reading; the reader passes the error on.
    func statement(subject: TermView, predicate: TermView, object: TermView, graph: TermView?) throws

    /// Something wrong that the reader could step over, such as an IRI with spaces.
    func problem(_ problem: RDFProblem)
}
