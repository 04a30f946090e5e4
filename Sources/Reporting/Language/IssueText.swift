/// What a kind of issue is called and what can be done about it.
///
/// Issues are known by slugs, as adapters may report any; `Docs/issues.md` lists those of ours, and a test holds this
/// list to it. Others are shown by their slug and message alone.
struct IssueText: Sendable {
    private let english: (title: String, remedy: String)
    private let chinese: (title: String, remedy: String)

    init(en english: (title: String, remedy: String), zh chinese: (title: String, remedy: String)) {
        self.english = english
        self.chinese = chinese
    }

    func title(in messages: Messages) -> String { messages.say(en: english.title, zh: chinese.title) }

    func remedy(in messages: Messages) -> String { messages.say(en: english.remedy, zh: chinese.remedy) }

    static func text(for code: String) -> IssueText? {
        known[code] ?? (code.hasPrefix("page-") ? unreadPage : nil)
    }

    /// A request for part of the catalogue that gave nothing; its slug goes on with the cause.
    private static let unreadPage = IssueText(
        en: (
            "Part of the catalogue not given",
            "Have the server answer this request; the records behind it are not here."
        ),
        zh: ("目录的一部分未能获取", "请确保服务器响应该请求；其中的记录未收录。"))

    /// By slug.
    static let known = records.merging(values) { first, _ in first }.merging(documents) { first, _ in first }
}
