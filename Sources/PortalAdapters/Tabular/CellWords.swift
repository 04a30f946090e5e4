import Vocabularies

/// Words that mean the same in every cell.
enum CellWords {
    /// Whether the cell says that there is nothing to say: 无, 暂无, "n/a", "-".
    static func isNothing(_ text: String) -> Bool {
        switch text.lowercased() {
        case "无", "暂无", "没有", "-", "--", "—", "——", "/", "\\", "n/a", "na", "nil", "none", "null", "空": true
        default: false
        }
    }

    /// 是 or 否, yes or no; nil for anything else.
    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "是", "1", "y", "yes", "true", "√", "✓", "开放", "x": true
        case "否", "0", "n", "no", "false", "×", "不开放": false
        default: nil
        }
    }

    /// The entries of a list in one cell.
    static func list(_ text: String, isCutAtCommas: Bool) -> [String] {
        if isNothing(text) { return [] }
        var parts = text.split { $0.isNewline || "|;；、".contains($0) }
        if parts.count == 1, isCutAtCommas { parts = text.split { $0 == "," || $0 == "，" } }
        return parts.compactMap { part in
            var part = String(part)
            return part.withUTF8 { String(trimming: $0) }
        }
    }
}
