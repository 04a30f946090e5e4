/// Takes the records of a document, one at a time, as ``XMLRecordReader`` finds them.
public protocol XMLRecordHandler: AnyObject {
    /// Whether an element that lies in no record is one, with all that lies within.
    ///
    /// - Parameter path: the names of the elements around it, the outermost first.
    func isRecord(_ name: XMLName, _ attributes: SAXAttributes, inside path: [XMLName]) throws -> Bool

    /// One record, complete. A thrown error ends the reading and is passed on.
    func receive(_ record: XMLElement) throws

    /// A record that grew beyond ``XMLRecordLimits`` and was passed over.
    ///
    /// - Parameter line: where it begins, from 1.
    func passOver(_ name: XMLName, line: Int) throws
}
