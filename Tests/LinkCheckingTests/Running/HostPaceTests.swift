import DataQuality
import Testing

@testable import LinkChecking

@Suite struct HostPaceTests {
    private func observation(_ cause: String, milliseconds: Double? = 20, retryAfter: String? = nil) -> LinkObservation
    {
        var attempt = LinkAttempt("HEAD")
        if let milliseconds {
            var timings = LinkAttempt.Timings()
            timings.firstByte = milliseconds
            attempt.timings = timings
        }
        var observation = LinkObservation(
            url: "https://a.example/", checkedAt: ScriptedFetcher.now, verdict: .ok, cause: cause, attempts: [attempt])
        if let retryAfter { observation.headers = [.init("Retry-After", retryAfter)] }
        return observation
    }

    private func adapt(_ pace: inout HostPace, to observation: LinkObservation) -> Double {
        pace.adapt(to: observation, cause: LinkCause(slug: observation.cause))
    }

    @Test func `good answers widen the window up to its most, errors halve it`() {
        var pace = HostPace(most: 6)
        #expect(pace.limit == 2)
        for _ in 0..<40 { #expect(adapt(&pace, to: observation("http-200")) == 0) }
        #expect(pace.limit == 6)
        _ = adapt(&pace, to: observation("http-500"))
        #expect(pace.limit == 3)
        _ = adapt(&pace, to: observation("timeout", milliseconds: nil))
        #expect(pace.limit == 1)
        _ = adapt(&pace, to: observation("tls", milliseconds: nil))
        #expect(pace.limit == 1)
    }

    @Test func `a host that answers ever later gets fewer checks at once`() {
        var pace = HostPace(most: 8)
        for _ in 0..<80 { _ = adapt(&pace, to: observation("http-200")) }
        #expect(pace.limit == 8)
        for _ in 0..<6 { _ = adapt(&pace, to: observation("http-200", milliseconds: 3_000)) }
        #expect(pace.limit <= 2)
    }

    @Test func `a host that was always slow is not held back`() {
        var pace = HostPace(most: 8)
        for _ in 0..<80 { _ = adapt(&pace, to: observation("http-200", milliseconds: 3_000)) }
        #expect(pace.limit == 8)
    }

    @Test func `a request for patience is met with waits that grow, and one check at a time`() {
        var pace = HostPace(most: 8)
        let waits = (0..<9).map { _ in adapt(&pace, to: observation("http-429")) }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 64, 64])
        #expect(pace.limit == 1)
        _ = adapt(&pace, to: observation("http-200"))
        #expect(adapt(&pace, to: observation("http-503", retryAfter: "17")) == 17)
        #expect(adapt(&pace, to: observation("http-503", retryAfter: "86400")) == 60)
        #expect(adapt(&pace, to: observation("http-503", retryAfter: "Sun, 22 Nov 2026 08:00:00 GMT")) == 4)
    }

    @Test func `one check at a time stays one`() {
        var pace = HostPace(most: 1)
        for _ in 0..<10 { _ = adapt(&pace, to: observation("http-200")) }
        #expect(pace.limit == 1)
    }
}
