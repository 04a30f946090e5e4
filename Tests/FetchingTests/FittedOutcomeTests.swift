import Testing

@testable import Fetching

@Suite struct FittedOutcomeTests {
    private func archived(_ length: Int64, isTruncated: Bool) -> Result<FetchResponse, FetchFailure> {
        var response = FetchResponse.stub(FetchRequest(.get, "http://a/"))
        response.body = ResponseBody(path: "/x", length: length, isTruncated: isTruncated)
        return .success(response)
    }

    @Test(
        arguments: [
            (100, false, nil, nil, "100"), (100, true, nil, nil, "100 cut"), (100, false, nil, 40, "40 cut"),
            (100, false, FetchLimits(maximumBodyBytes: 40, overflow: .truncate), nil, "40 cut"),
            (100, false, FetchLimits(maximumBodyBytes: 40), nil, "too large"),
            (100, false, FetchLimits(maximumBodyBytes: 40), 30, "30 cut"),
            (100, false, FetchLimits(maximumBodyBytes: 100), nil, "100"),
            (100, true, FetchLimits(maximumBodyBytes: 100, overflow: .truncate), nil, "100 cut"),
            (100, true, FetchLimits(maximumBodyBytes: 200, overflow: .truncate), nil, "ask again"),
            (40, true, FetchLimits(), 40, "40 cut"),
        ] as [(Int64, Bool, FetchLimits?, Int?, String)])
    func `an archived answer keeps to the limits of the request`(
        _ length: Int64, _ isTruncated: Bool, _ limits: FetchLimits?, _ firstBytes: Int?, _ expected: String
    ) {
        let request = FetchRequest(.get, "http://a/", firstBytes: firstBytes, limits: limits)
        switch archived(length, isTruncated: isTruncated).fitted(to: request) {
        case nil: #expect(expected == "ask again")
        case .failure(let failure):
            #expect(failure.code == .tooLarge)
            #expect(expected == "too large")
        case .success(let response):
            #expect(expected == "\(response.body.length)" + (response.body.isTruncated ? " cut" : ""))
        }
    }
}
