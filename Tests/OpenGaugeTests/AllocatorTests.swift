import Testing

@testable import OpenGauge

/// Only a program in which tcmalloc took the place of the C library's allocator can be told how it is to behave.
@Suite struct AllocatorTests {
    @Test func `the allocator takes its setting`() {
        #expect(Allocator.returnFreeMemory())
    }
}
