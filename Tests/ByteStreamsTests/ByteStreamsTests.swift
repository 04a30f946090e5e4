import Testing

@testable import ByteStreams
