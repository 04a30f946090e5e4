import DCAT

/// Dates as `time` elements.
enum DateView {
    static func date(_ instant: Instant, _ messages: Messages) -> HTML {
        "<time datetime=\"\(instant.isoDate)\">\(messages.date(instant))</time>"
    }

    static func moment(_ instant: Instant, _ messages: Messages) -> HTML {
        "<time datetime=\"\(instant.iso8601)\">\(messages.moment(instant))</time>"
    }

    /// A date as a source states it: understood, or in its own words.
    static func stated(_ date: Stated<PartialDate>, _ messages: Messages) -> HTML {
        guard let value = date.value else { return "<q class=\"unread\"><bdi>\(date.raw)</bdi></q>" }
        return "<time datetime=\"\(value.iso8601)\">\(messages.date(value))</time>"
    }
}
