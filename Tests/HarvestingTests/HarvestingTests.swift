import Testing

@testable import Harvesting
