import DCAT
import Testing
import Vocabularies

@Suite struct DateVocabularyTests {
    @Test(arguments: [
        ("2021", "2021"), ("2021-03", "2021-03"), ("2021/3", "2021-03"), ("2021-03-04", "2021-03-04"),
        ("2021-3-4", "2021-03-04"),
        ("2021/3/4", "2021-03-04"), ("2021.03.04", "2021-03-04"), ("20210304", "2021-03-04"),
        ("2021年3月4日", "2021-03-04"),
        ("2021年03月04日", "2021-03-04"), ("2021 年 3 月 4 号", "2021-03-04"), ("2021年3月", "2021-03"),
        ("2021年3月份", "2021-03"),
        ("2021年", "2021"), ("２０２１－０３－０４", "2021-03-04"), ("4.3.2021", "2021-03-04"), ("04.03.2021", "2021-03-04"),
        ("25/03/2021", "2021-03-25"), ("03/25/2021", "2021-03-25"), ("05/05/2021", "2021-05-05"),
        ("25-03-2021", "2021-03-25"),
        ("March 2021", "2021-03"), ("Mar-2021", "2021-03"), ("2021 March", "2021-03"), ("2021-Mar-04", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"), ("March 4th 2021", "2021-03-04"), ("4 March 2021", "2021-03-04"),
        ("4th of March 2021", "2021-03-04"), ("04-Mar-2021", "2021-03-04"), ("4. März 2021", "2021-03-04"),
        ("4 mars 2021", "2021-03-04"), ("4 de marzo de 2021", "2021-03-04"), ("Thursday, 4 March 2021", "2021-03-04"),
        (" 2021-03-04 ", "2021-03-04"), ("2024-02-29", "2024-02-29"),
    ])
    func `reads a date in the portal's zone`(raw: String, date: String) throws {
        let read = try #require(DateVocabulary.read(raw, offsetMinutes: 480))
        #expect(read.iso8601 == date)
        #expect(read.offsetMinutes == 480)
    }

    @Test(arguments: [
        ("2021-03-04T10:20:30Z", "2021-03-04T10:20:30Z"), ("2021-03-04T10:20:30+08:00", "2021-03-04T02:20:30Z"),
        ("2021-03-04T10:20:30+0800", "2021-03-04T02:20:30Z"), ("2021-03-04T10:20:30-03", "2021-03-04T13:20:30Z"),
        ("2021-03-04T10:20:30.123456789Z", "2021-03-04T10:20:30.123Z"),
        ("2021-03-04T10:20:30.5Z", "2021-03-04T10:20:30.500Z"),
        ("2021-03-04T10:20Z", "2021-03-04T10:20:00Z"), ("2021-03-04 10:20:30 UTC", "2021-03-04T10:20:30Z"),
        ("2021-03-04 10:20:30 +0200", "2021-03-04T08:20:30Z"), ("20210304T102030Z", "2021-03-04T10:20:30Z"),
        ("Thu, 04 Mar 2021 10:20:30 GMT", "2021-03-04T10:20:30Z"),
        ("Thu Mar  4 10:20:30 UTC 2021", "2021-03-04T10:20:30Z"),
        ("1614853230", "2021-03-04T10:20:30Z"), ("1614853230123", "2021-03-04T10:20:30.123Z"),
        ("2021-03-04T24:00:00Z", "2021-03-05T00:00:00Z"), ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("25/03/2021 10:20:30 PM UTC", "2021-03-25T22:20:30Z"), ("March 4, 2021 12:05 am GMT", "2021-03-04T00:05:00Z"),
        ("2021-03-04t10:20:30z", "2021-03-04T10:20:30Z"),
    ])
    func `reads a time with its own zone`(raw: String, date: String) {
        #expect(DateVocabulary.read(raw, offsetMinutes: 480)?.iso8601 == date)
    }

    @Test(arguments: [
        ("2021-03-04T10:20:30", "2021-03-04T02:20:30Z"), ("2021-03-04 10:20:30.0", "2021-03-04T02:20:30Z"),
        ("2021-03-04 10:20", "2021-03-04T02:20:00Z"), ("20210304102030", "2021-03-04T02:20:30Z"),
        ("2021/03/04 10:20:30", "2021-03-04T02:20:30Z"), ("2021年03月04日 10:20:30", "2021-03-04T02:20:30Z"),
        ("2021年3月4日10时20分30秒", "2021-03-04T02:20:30Z"), ("4.3.2021 10:20", "2021-03-04T02:20:00Z"),
        ("202103041020", "2021-03-04T02:20:00Z"), ("20210304102030123", "2021-03-04T02:20:30.123Z"),
    ])
    func `reads a time without a zone in the portal's`(raw: String, date: String) {
        #expect(DateVocabulary.read(raw, offsetMinutes: 480)?.iso8601 == date)
    }

    @Test func `a date may have a zone of its own`() throws {
        let read = try #require(DateVocabulary.read("2021-03-04+02:00", offsetMinutes: 480))
        #expect(read.offsetMinutes == 120)
        #expect(read.precision == .day)
        #expect(read.start.iso8601 == "2021-03-03T22:00:00Z")
    }

    @Test func `reads 03/04/2021 only when told which number is the day`() {
        #expect(DateVocabulary.read("03/04/2021") == nil)
        #expect(DateVocabulary.read("03/04/2021 05:06:07 AM") == nil)
        #expect(DateVocabulary.read("03/04/2021", dayMonthOrder: .dayFirst)?.iso8601 == "2021-04-03")
        #expect(DateVocabulary.read("03/04/2021", dayMonthOrder: .monthFirst)?.iso8601 == "2021-03-04")
        #expect(
            DateVocabulary.read("03/04/2021 05:06:07 PM", dayMonthOrder: .monthFirst)?.iso8601 == "2021-03-04T17:06:07Z"
        )
        #expect(DateVocabulary.read("25/03/2021", dayMonthOrder: .monthFirst)?.iso8601 == "2021-03-25")
    }

    @Test(arguments: [
        "", " ", "2021-02-30", "2021-02-29", "2021-13-01", "2021-00-01", "2021-01-00", "1599-12-31", "2201-01-01",
        "0000",
        "21-03-04", "04/03/21", "Mar-21", "2021-03-04T", "2021-03-04T25:00:00Z", "2021-03-04T10:60:00Z",
        "2021-03-04T10:20:61Z",
        "2021-03-04T24:00:01Z", "2021-03-04T10:20:30+99:00", "2021-03-04T10:20:30X", "2021-03-04T10:20:30.Z",
        "2021-03-04 10",
        "2021-065", "2021-W05", "13.13.2021", "30.02.2021", "99999999", "999999999", "99999999999", "20210230",
        "9999999999999",
        "R/P1W", "R/P1M", "today", "March", "March 32, 2021", "2021年13月", "2021年3月4", "2021-3/4", "1", "12", "-1",
        "+2021",
        "2021-03-04T10:20:30 foo", "99999999999999999999999999", "\u{0}2021\u{0}x", "ü", "年", "2021-03-04 13:00 PM",
        "0 AM",
        "Thu Mar 4 10:20:30 CST 2021", "2021-03-04T10:20:30+", "12/", "4.", "4.3", "4.3.", "Thu,", "2021年 x",
    ])
    func `refuses what is no date, or not one for certain`(raw: String) {
        #expect(DateVocabulary.read(raw, offsetMinutes: 480) == nil)
    }

    @Test func `an absurd zone of a portal does no harm`() {
        for offset in [Int.max, Int.min] {
            #expect(DateVocabulary.read("2021-03-04", offsetMinutes: offset)?.end != nil)
        }
    }

    @Test func `survives every short string of date characters`() {
        let alphabet = Array("1290-/.:TZ+年月 aM".utf8)
        var bytes: [UInt8] = []
        for number in 0..<40_000 {
            bytes.removeAll(keepingCapacity: true)
            var rest = number &* 2_654_435_761
            for _ in 0..<(number % 14 + 1) {
                bytes.append(alphabet[abs(rest % alphabet.count)])
                rest = rest / alphabet.count &+ number
            }
            let text = String(decoding: bytes, as: UTF8.self)
            if let date = DateVocabulary.read(text, dayMonthOrder: .dayFirst) {
                #expect((1_600...2_200).contains(date.start.fields.year))
            }
            _ = FormatVocabulary.read(text)
            _ = FrequencyVocabulary.recognise(text)
            _ = LicenceVocabulary.recognise(text)
            _ = AccessRightsVocabulary.recognise(text)
        }
    }
}
