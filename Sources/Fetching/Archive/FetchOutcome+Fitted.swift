import DCAT

extension Result<FetchResponse, FetchFailure> {
    /// An archived answer as this request would have received it, whose limits may differ from those of the request it
    /// was given to: cut or refused when its body is too long, nil when it was cut shorter than is wanted now.
    func fitted(to request: FetchRequest) -> Result<FetchResponse, FetchFailure>? {
        guard case .success(var response) = self else { return self }
        let first = request.firstBytes.map { Int64(Swift.max(1, $0)) } ?? .max
        let maximum = request.limits?.maximumBodyBytes ?? .max
        let wanted = Swift.max(0, Swift.min(first, maximum))
        if response.body.length > wanted {
            guard first <= maximum || request.limits?.overflow == .truncate else {
                response.body.discard()
                let detail = "the body is larger than the limit of \(maximum) bytes"
                return .failure(FetchFailure(.tooLarge, url: request.url, detail: detail, at: response.fetchedAt))
            }
            response.body.length = wanted
            response.body.isTruncated = true
        } else if response.body.isTruncated, response.body.length < wanted, request.limits != nil {
            response.body.discard()
            return nil
        }
        return .success(response)
    }
}
