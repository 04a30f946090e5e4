import Testing

@testable import Vocabularies
