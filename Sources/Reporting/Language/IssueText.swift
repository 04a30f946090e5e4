/// What a kind of issue is called and what a publisher can do about it.
struct IssueText: Sendable {
    var english: (title: String, remedy: String)
    var chinese: (title: String, remedy: String)

    func title(in messages: Messages) -> String { messages.say(en: english.title, zh: chinese.title) }
    func remedy(in messages: Messages) -> String { messages.say(en: english.remedy, zh: chinese.remedy) }

    /// By the issue's code; adapters may report others, which are then shown by their code alone.
    static let known: [String: IssueText] = [
        "date-unreadable": IssueText(
            english: ("Date not understood", "Write dates as 2024-03-09 or 2024-03-09T08:00:00+08:00."),
            chinese: ("日期无法识别", "请按 2024-03-09 或 2024-03-09T08:00:00+08:00 的格式填写日期。"))
    ]
}
