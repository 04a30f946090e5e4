import CTCMalloc

/// The allocator of the process: tcmalloc, which takes the place of the C library's as soon as the program is linked with it.
enum Allocator {
    /// Has free memory given back to the system at once, so that what a stage needed for a while is not kept until the end.
    ///
    /// - Returns: whether tcmalloc took the setting.
    @discardableResult
    static func returnFreeMemory() -> Bool {
        MallocExtension_SetNumericProperty("tcmalloc.aggressive_memory_decommit", 1) != 0
    }
}
