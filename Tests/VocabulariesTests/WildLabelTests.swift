import Foundation
import TestSupport
import Testing
import Vocabularies

/// The labels of Chinese platforms that public crawlers map onto fields of their own, against ours.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct WildLabelTests {
    private static let fields: [String: Set<CatalogueField>] = [
        "title": [.title, .distributionTitle], "description": [.description],
        "department": [.publisher, .publisherDepartment], "category": [.theme], "industry": [.theme],
        "tags": [.keyword], "publish_time": [.issued, .created], "update_time": [.modified, .dataModified],
        "update_frequency": [.frequency], "is_open": [.accessRights, .isOpen, .openCondition],
        "data_volume": [.ignored], "data_formats": [.format], "telephone": [.contactTelephone],
        "email": [.contactEmail], "url": [.landingPage, .link],
    ]

    /// Read otherwise on purpose, or not at all because the word alone says too little.
    private static let otherwise: [String: CatalogueField?] = [
        // Sharing inside government is no openness.
        "共享方式": .ignored,
        // A link, where crawlers looked at the endings of the files it leads to.
        "数据下载": .downloadLink,
        // Names of members of JSON; a family's file says what they mean there.
        "label": nil, "remark": nil, "fieldName": nil, "dataSource": nil, "resourceType": .ignored,
        "tableRemark": nil, "subjectBaseName": nil,
    ]

    private static func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(SharedData.directory ?? "")/cn/\(path)"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func check(_ label: String, _ field: String) throws {
        let found = HeadingVocabulary.recognise(label)
        if let expected = Self.otherwise[label] {
            #expect(found == expected, "\(label)")
        } else {
            let due = try #require(Self.fields[field], "\(label): \(field)")
            #expect(found.map(due.contains) ?? false, "\(label) is \(found?.rawValue ?? "unknown"), \(field) was due")
        }
    }

    @Test func `reads the labels of 138 platforms as their crawlers do`() throws {
        let labels = try #require(try Self.json("_field_mapping.json")["common"] as? [String: String])
        #expect(labels.count > 150)
        for (label, field) in labels { try check(label, field) }
    }

    @Test func `reads the labels of single platforms as their crawlers do`() throws {
        let folder = "\(SharedData.directory ?? "")/cn/mapping"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        #expect(files.count == 22)
        for file in files {
            for (label, field) in try Self.json("mapping/\(file)") {
                // Some map the other way, onto members of JSON.
                if let field = field as? String, Self.fields[field] != nil { try check(label, field) }
            }
        }
    }
}
