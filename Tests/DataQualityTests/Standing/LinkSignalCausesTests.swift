import Testing

@testable import DataQuality

@Suite struct LinkSignalCausesTests {
    @Test func `every status, reply and name is told once, as it is judged`() {
        for status in Array(200...599) + [999] {
            let found = LinkSignalCauses.all.filter { $0.httpStatuses.contains { $0.contains(status) } }.map(\.signal)
            #expect(found == [LinkSignal(LinkVerdict.judge(httpStatus: status), cause: .http(status))])
        }
        for code in 200...599 {
            let found = LinkSignalCauses.all.filter { $0.ftpCodes.contains { $0.contains(code) } }.map(\.signal)
            #expect(found == [LinkSignal(LinkVerdict.judge(ftpCode: code), cause: .ftp(code))])
        }
        #expect(LinkSignalCauses.all.flatMap(\.names).count == LinkCause.Name.allCases.count)
        #expect(Set(LinkSignalCauses.all.flatMap(\.names)) == Set(LinkCause.Name.allCases))
    }

    @Test(arguments: [
        (LinkSignal.ok, LinkStanding.State.ok), (.gone, .failing), (.failure, .failing), (.refusal, .blocked),
        (.distrust, .unknown), (.throttled, .throttled), (.unclear, .unknown), (.unsupported, .unsupported),
    ])
    func `one check alone calls no link broken`(signal: LinkSignal, state: LinkStanding.State) throws {
        let causes = try #require(LinkSignalCauses.all.first { $0.signal == signal })
        #expect(try causes.state(LinkStandingRules()) == state)
    }

    @Test func `numbers that follow each other are one run`() throws {
        let gone = try #require(LinkSignalCauses.all.first { $0.signal == .gone })
        #expect(gone.httpStatuses == [404...404, 410...410] && gone.ftpCodes == [550...550] && gone.names.isEmpty)
        let good = try #require(LinkSignalCauses.all.first { $0.signal == .ok })
        #expect(good.httpStatuses == [200...300, 416...416])
    }
}
