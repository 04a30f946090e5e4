import DataQuality

/// How the datasets' scores are spread, in ten bars.
enum HistogramView {
    static func drawing(_ bins: [Int], _ dimension: Dimension, _ messages: Messages) -> HTML {
        guard bins.count == 10, let most = bins.max(), most > 0 else { return HTML() }
        let bars = bins.enumerated().map { position, datasets -> HTML in
            let height = datasets == 0 ? 0 : max(1, Int((Double(datasets) / Double(most) * 40).rounded()))
            return """
                <rect x="\(position * 20 + 2)" y="\(42 - height)" width="16" height="\(height)">\
                <title>\(messages.histogramBar(from: position * 10, datasets: datasets))</title></rect>
                """
        }
        return """
            <svg class="histogram \(dimension.rawValue)" viewBox="0 0 200 56" role="img">\
            <title>\(messages.histogramTitle(dimension))</title>\(HTML(bars))\
            <path class="axis" d="M0 42.5H200"/><text x="0" y="54">0</text>\
            <text x="100" y="54" text-anchor="middle">50%</text><text x="200" y="54" text-anchor="end">100%</text></svg>
            """
    }
}
