/// Bytes read once from front to back, in pieces of any size.
///
/// Files, decompressors and transcoders are all sources, stacked one on another, so that a catalogue of any size is
/// read in the memory of its buffers. A source belongs to one task.
public protocol ByteSource: AnyObject {
    /// Copies up to `buffer.count` next bytes to the front of `buffer` and says how many; 0 means the end.
    ///
    /// - Throws: when the file cannot be read, the compressed data is damaged, or a limit is passed.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int
}
