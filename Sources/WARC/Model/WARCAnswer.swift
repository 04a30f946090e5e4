/// What an archive holds for a request.
public enum WARCAnswer: Hashable, Sendable {
    case response(WARCResponse)
    case failure(WARCFailure)
}
