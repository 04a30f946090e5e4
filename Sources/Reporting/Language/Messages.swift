import DCAT

/// Every sentence of the site, in every language.
///
/// A message is a function, so a value it needs cannot be left out; its translations stand side by side in
/// ``say(en:zh:)``, so a language cannot be left out either. The words follow the project's glossary.
public struct Messages: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// The text in the language of the page.
    func say(en: @autoclosure () -> String, zh: @autoclosure () -> String) -> String {
        switch language {
        case .english: en()
        case .chinese: zh()
        }
    }

    /// `1 dataset`, `12,345 datasets`; for English alone, as Chinese has no plural.
    func many(_ count: Int, _ one: StaticString, _ more: StaticString) -> String {
        NumberText.grouped(count) + " " + (count == 1 ? "\(one)" : "\(more)")
    }
}

extension Messages {
    /// `12,345`.
    func count(_ number: Int) -> String { NumberText.grouped(number) }

    func count(_ number: Int64) -> String { NumberText.grouped(number) }

    /// `74.1%`.
    func percent(_ share: Double) -> String { NumberText.percent(share) }

    /// A gain in points of a hundred: `+2.3 points`.
    func gain(_ share: Double) -> String {
        say(en: "\(NumberText.signedPoints(share)) points", zh: "\(NumberText.signedPoints(share)) 个百分点")
    }

    func bytes(_ count: Int64) -> String { NumberText.bytes(count) }

    /// A date as in running text: `22 November 2026`, `2026年11月22日`.
    func date(_ instant: Instant) -> String {
        let fields = instant.fields
        let month = Messages.months[max(0, min(11, fields.month - 1))]
        return say(
            en: "\(fields.day) \(month) \(fields.year)", zh: "\(fields.year)年\(fields.month)月\(fields.day)日")
    }

    /// A date with its time: `22 November 2026, 06:21 UTC`.
    func moment(_ instant: Instant) -> String {
        let fields = instant.fields
        let time =
            (fields.hour < 10 ? "0" : "") + "\(fields.hour):" + (fields.minute < 10 ? "0" : "") + "\(fields.minute)"
        return say(en: "\(date(instant)), \(time) UTC", zh: "\(date(instant)) \(time)（世界协调时）")
    }

    /// A date as exactly as it is known: `March 2024`, `2024年3月`.
    func date(_ partial: PartialDate) -> String {
        let shifted = Instant(
            millisecondsSince1970: partial.start.millisecondsSince1970 &+ Int64(partial.offsetMinutes) &* 60_000)
        switch partial.precision {
        case .year: return say(en: "\(shifted.fields.year)", zh: "\(shifted.fields.year)年")
        case .month:
            let fields = shifted.fields
            let month = Messages.months[max(0, min(11, fields.month - 1))]
            return say(en: "\(month) \(fields.year)", zh: "\(fields.year)年\(fields.month)月")
        case .day: return date(shifted)
        case .second: return moment(partial.start)
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
