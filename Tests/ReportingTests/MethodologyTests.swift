import DCAT
import DataQuality
import Testing

@testable import Reporting

@Suite struct MethodologyTests {
    private let page = String(
        decoding: PageRenderer(edition: FixedEdition().edition).html(MethodologyModel(.standard), in: .english),
        as: UTF8.self)

    @Test(arguments: RuleSet.standard.rules)
    func `prints every rule with its formula, numbers and sources`(rule: Rule) {
        #expect(page.contains("id=\"\(rule.id.id)\""))
        #expect(page.contains(escaped(rule.formula)))
        for parameter in rule.parameters {
            #expect(page.contains("<code>\(parameter.name)</code>"))
            #expect(page.contains("\(NumberText.plain(parameter.value)) <small>"))
        }
        for table in rule.tables { #expect(page.contains("<code>\(table.name)</code>")) }
        for source in rule.sources { #expect(page.contains(escaped(source.title))) }
    }

    @Test(arguments: RuleSet.standard.rules)
    func `prints every rule in Chinese with the same names of numbers`(rule: Rule) {
        let messages = Messages(.chinese)
        let formula = RuleWords.formula(rule, messages)
        #expect(formula.isTranslated && formula.text != rule.formula)
        for name in rule.parameters.map(\.name) + rule.tables.map(\.name) {
            #expect(formula.text.contains(name) == rule.formula.contains(name), "\(rule.id.id): \(name)")
        }
        for note in rule.parameters.map(\.note) + rule.tables.map(\.note) + rule.sources.map(\.note) where !note.isEmpty
        {
            let words = RuleWords.note(note, messages)
            #expect(words.isTranslated && words.text != note, "\(note)")
        }
        #expect(RuleWords.formula(rule, Messages(.english)).text == rule.formula)
    }

    @Test func `prints every code that pages and data use`() {
        let codes =
            Reason.Code.allCases.map(\.rawValue) + RemedyAction.allCases.map(\.rawValue)
            + ChangeGrade.allCases.map(\.rawValue) + LinkVerdict.allCases.map(\.rawValue)
            + Frequency.Term.allCases.map(\.rawValue)
            + FileFormat.all.map(\.code)
        for code in codes { #expect(page.contains("<code>\(code)</code>"), "\(code)") }
    }

    @Test(arguments: Language.allCases)
    func `leads from every status and cause to what counts`(language: Language) throws {
        let override = RuleOverride(
            rule: "link-standing", parameters: ["hours-until-broken": 96, "failures-until-broken": 5])
        let model = MethodologyModel(try RuleSet.standard.applying(overrides: [override], as: "house"))
        let renderer = PageRenderer(edition: FixedEdition().edition)
        let html = String(decoding: renderer.html(model, in: language), as: UTF8.self)
        let table = try #require(html.components(separatedBy: "<h2 id=\"link-causes\">").dropFirst().first)
            .components(separatedBy: "</section>")[0]
        for name in LinkCause.Name.allCases { #expect(table.contains("<code>\(name.rawValue)</code>"), "\(name)") }
        for causes in LinkSignalCauses.all where !causes.httpStatuses.isEmpty {
            #expect(table.contains(LinkCausesView.numbers(causes.httpStatuses)), "\(causes.signal)")
        }
        #expect(table.contains("HTTP 404, 410<br>FTP 550<") && table.contains("HTTP 200–300, 416<"))
        #expect(table.contains("96") && table.contains("5") && !table.contains("72"))
        let twin = String(decoding: renderer.json(model), as: UTF8.self)
        #expect(twin.contains("\"linkCauses\"") && twin.contains("failing"))
    }

    @Test(arguments: Language.allCases)
    func `tells how groups come from their datasets`(language: Language) {
        let html = PageRenderer(edition: FixedEdition().edition).html(MethodologyModel(.standard), in: language)
        let formula = Messages(language).groupFormula
        #expect(formula.contains("Wilson") && String(decoding: html, as: UTF8.self).contains(escaped(formula)))
    }

    @Test func `prints a changed number`() throws {
        let override = RuleOverride(rule: "timeliness", parameters: ["grace-days": 3.25])
        let rules = try RuleSet.standard.applying(overrides: [override], as: "house")
        let html = PageRenderer(edition: FixedEdition().edition).html(MethodologyModel(rules), in: .chinese)
        let page = String(decoding: html, as: UTF8.self)
        #expect(page.contains("3.25 <small>") && page.contains("house"))
    }

    private func escaped(_ text: String) -> String { String(decoding: HTML(text: text).bytes, as: UTF8.self) }
}
