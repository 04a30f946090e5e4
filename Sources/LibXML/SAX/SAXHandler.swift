/// Takes the parts of an XML document as a ``SAXParser`` finds them.
///
/// All that is handed over is borrowed. A thrown error ends the parse and is passed on.
public protocol SAXHandler: AnyObject {
    func startElement(_ element: SAXElement, _ parser: SAXParser) throws
    func endElement(_ name: SAXName, _ parser: SAXParser) throws
    /// A piece of text; one text may come in many pieces.
    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws
    func comment(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws
    func processingInstruction(target: String, data: String, _ parser: SAXParser) throws
}

extension SAXHandler {
    public func comment(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {}
    public func processingInstruction(target: String, data: String, _ parser: SAXParser) throws {}
}
