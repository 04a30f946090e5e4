import Testing

@testable import WARC
