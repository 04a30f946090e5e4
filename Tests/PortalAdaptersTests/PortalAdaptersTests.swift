import Testing

@testable import PortalAdapters
