import Testing

@testable import LinkChecking
