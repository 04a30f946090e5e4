import Fetching
import Harvesting
import TestSupport
import Testing

@testable import PortalAdapters

@Suite struct `The declarative adapter under attack` {
    private static let wrapped: [String: OptionValue] = [
        "list": [
            "url": "{endpoint}/list", "form": ["page": "{page}"], "unwrap": ["at": "data", "as": "html"],
            "records": "//div[@class='r']",
            "paging": ["by": "page", "total": "//b"], "keep": ["id": ["from": ".//a/@href", "after": "id="]],
            "fields": ["identifier": ["template": "{id}"], "title": ".//a"],
        ],
        "detail": [
            "url": "{endpoint}/detail", "headers": ["Referer": "{endpoint}/{id}"], "json": ["id": "{id}"],
            "labels": [["members": "data"]],
        ],
    ]

    private static let list = #"{"data":"<b>共 2 条</b><div class=\"r\"><a href=\"x?id=1\">一</a></div>"}"#
    private static let detail = #"{"data":{"来源部门":"市局","更新频率":"每年","数据格式":["xls","csv"],"x":{"y":[]}}}"#

    @Test(arguments: [list, detail])
    func `survives noise in every form`(text: String) throws {
        var generator = SeededGenerator(seed: 11)
        let adapter = try GenericSamples.adapter(Self.wrapped)
        let first = try AdapterReading(adapter, text: Self.list)
        let request = text == Self.list ? nil : first.summary.nextRequests.first
        let whole = Array(text.utf8)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) {
                bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
            }
            _ = try AdapterReading(adapter, bytes: bytes, request: request)
        }
    }

    @Test func `reads labels that are members of an object`() throws {
        let adapter = try GenericSamples.adapter(Self.wrapped)
        let first = try AdapterReading(adapter, text: Self.list)
        #expect(first.summary.announcedTotal == 2)
        let reading = try AdapterReading(adapter, text: Self.detail, request: first.summary.nextRequests[0])
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.publisher?.name.preferred() == "市局")
        #expect(dataset.distributions.count == 2)
        #expect(reading.issues("field-unmapped").map(\.field) == ["x"])
    }

    @Test func `lets no value begin a header or leave its place in an address`() throws {
        let adapter = try GenericSamples.adapter(Self.wrapped)
        let text = #"{"data":"<div class='r'><a href='x?id=1&#13;&#10;Evil: 1/../&quot;'>一</a></div>"}"#
        let request = try AdapterReading(adapter, text: text).summary.nextRequests[0].request
        #expect(request.headers.allSatisfy { !$0.value.contains("\r") && !$0.value.contains("\n") })
        #expect(request.url == "https://data.example.cn/detail")
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body.hasPrefix(#"{"id":"1"#) && body.hasSuffix(#"\""}"#))
    }

    @Test func `ends where every page is new and nothing is announced, at the harvest's own limit`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.pages)
        let page = #"<ul class="list"><li><h3><a href="?id=1">x</a></h3></li></ul>"#
        let first = try AdapterReading(adapter, text: page)
        let second = try AdapterReading(adapter, text: page, request: first.summary.nextRequests.last)
        #expect(second.summary.nextRequests.isEmpty)
        #expect(second.issues("paging-repeats").map(\.severity) == [.information])
    }

    @Test(arguments: [
        String(repeating: #"{"data":"#, count: 2_000), #"{"data":{"rows":"# + String(repeating: "[", count: 5_000),
        #"{"data":{"rows":[null,1,"x",[],{},{"id":{}},{"id":[[]]}]}}"#,
    ])
    func `stands what is nested or of the wrong kind`(text: String) throws {
        let reading = try AdapterReading(GenericSamples.adapter(GenericSamples.list), text: text)
        #expect(reading.datasets.isEmpty)
    }

    private static let wrong: [(option: String, options: [String: OptionValue])] = {
        var cases: [(option: String, options: [String: OptionValue])] = []
        func list(_ option: String, _ more: [String: OptionValue]) {
            var table = more
            if option != "list.url" { table["url"] = "{endpoint}" }
            cases.append((option, ["list": .table(table)]))
        }
        list("list.url", ["records": "a"])
        list("list.form", ["method": "get", "form": ["a": "b"]])
        list("list.json", ["form": ["a": "b"], "json": ["a": "b"]])
        list("list.records", ["answer": "html", "records": "//["])
        list("list.records", ["answer": "html", "records": "css:a:hover"])
        list("list.fields.colour", ["fields": ["colour": "a"]])
        let wrongTitle: OptionValue = ["from": "b", "after": []]
        list("list.fields.title[1].after", ["fields": ["title": ["a", wrongTitle]]])
        list("list.paging.next", ["paging": ["by": "next"]])
        list("list.labels[0].rows", ["labels": [["cells": "a"]]])
        let sound: OptionValue = ["url": "{endpoint}"]
        cases.append(("codes.frequency", ["list": sound, "codes": ["frequency": ["1": "OFTEN"]]]))
        cases.append(("passes[0].page", ["list": sound, "passes": [["page": "1"]]]))
        cases.append(("detail", ["list": sound, "detail": ["url": "{endpoint}/{id}"]]))
        let withFiles: OptionValue = ["url": "{endpoint}", "distributions": ["records": "a"]]
        cases.append(("list.distributions", ["list": withFiles, "detail": sound]))
        return cases
    }()

    @Test(arguments: wrong)
    func `names the setting that is wrong`(option: String, options: [String: OptionValue]) throws {
        do {
            _ = try GenericSamples.adapter(options)
            Issue.record("taken for correct")
        } catch let error as AdapterError {
            #expect(error.option == option, "\(error.message)")
        }
    }
}
