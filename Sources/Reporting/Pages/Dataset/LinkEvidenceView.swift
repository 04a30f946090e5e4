import DataQuality

/// What a link check did and found, in one line, and what its bytes were found to be.
enum LinkEvidenceView {
    /// - Parameter titles: of the dataset and the distribution: of those that the service offers they alone are told here.
    static func evidence(_ observation: LinkObservation, titles: [String] = [], _ messages: Messages) -> HTML {
        var parts = observation.attempts.map { attempt($0, messages) }
        if observation.decisive?.outcome != observation.cause {
            parts.append(HTML(text: messages.cause(observation.cause)))
        }
        if let stood = observation.standIn {
            parts.append("\(messages.standIn) \(ExternalLinkView.link(stood.url)): \(messages.cause(stood.cause))")
        }
        if let detail = observation.detail { parts.append("<q><bdi>\(detail)</bdi></q>") }
        parts.append("\(messages.checked) \(DateView.moment(observation.checkedAt, messages))")
        if let type = observation.contentType { parts.append("<code>\(ExternalLinkView.shortened(type))</code>") }
        if let length = observation.contentLength { parts.append(HTML(text: messages.bytes(length))) }
        if let address = observation.peerAddress { parts.append("\(messages.answeredBy) <code>\(address)</code>") }
        if let words = observation.decisive?.timings.map(messages.timings), !words.isEmpty {
            parts.append(HTML(text: words))
        }
        if let count = observation.bytesRead { parts.append(HTML(text: messages.bytesRead(count))) }
        if var service = observation.content?.service {
            service.matchedTitles = service.matchedTitles?.filter(titles.contains)
            parts.append("<bdi>\(messages.describe(service))</bdi>")
        }
        if let instant = observation.readAt {
            parts.append("\(messages.readAt) \(DateView.moment(instant, messages))")
        }
        for header in observation.headers {
            parts.append("<code>\(header.name): \(ExternalLinkView.shortened(header.value))</code>")
        }
        if let digest = observation.digest ?? observation.prefixDigest {
            let name = observation.digest == nil ? messages.digestOfFirstBytes : messages.digest
            parts.append("\(name) <code>\(digest)</code>")
        }
        return HTML(parts, separator: " · ")
    }

    private static func attempt(_ attempt: LinkAttempt, _ messages: Messages) -> HTML {
        var steps: [HTML] = []
        for hop in attempt.hops { steps.append("HTTP \(hop.status) → \(ExternalLinkView.link(hop.location))") }
        if !attempt.cookies.isEmpty { steps.append("<bdi>\(messages.withCookies(attempt.cookies))</bdi>") }
        if !attempt.outcome.isEmpty { steps.append(HTML(text: messages.cause(attempt.outcome))) }
        let why = attempt.occasion == .first ? HTML() : " (\(messages.explain(attempt.occasion)))"
        return "\(attempt.method)\(why)\(steps.isEmpty ? HTML() : " → ")\(HTML(steps, separator: " → "))"
    }

    static func findings(_ observation: LinkObservation, _ messages: Messages) -> HTML {
        let findings = observation.content?.findings ?? []
        let advice = messages.advice(cause: observation.cause)
        guard !findings.isEmpty || advice != nil else { return HTML() }
        let cause = advice.map { "<li>\(messages.cause(observation.cause)) <em>\($0)</em></li>" as HTML }
        let items =
            [cause].compactMap(\.self)
            + findings.map { finding -> HTML in
                let advice = messages.advice(finding.code).map { " <em>\($0)</em>" as HTML } ?? HTML()
                return "<li>\(messages.describe(finding))\(advice)</li>"
            }
        return "<ul class=\"check\">\(HTML(items, separator: ""))</ul>"
    }
}
