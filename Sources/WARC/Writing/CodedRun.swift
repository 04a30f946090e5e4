/// A text and its codes, both in memory that someone else holds.
struct CodedRun {
    let text: UnsafeRawBufferPointer
    /// The first bit is the lowest of its byte; zeros follow up to the end of the word behind the last one.
    let codes: UnsafeRawPointer
    let bitCount: Int
}
