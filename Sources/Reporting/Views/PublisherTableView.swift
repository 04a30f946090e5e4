import DCAT
import DataQuality

/// Publishers with their results.
enum PublisherTableView {
    static func write(
        _ publishers: [PublisherFacts], of portal: String, caption: String, to html: inout HTMLBuffer,
        in context: PageContext
    ) {
        let messages = context.messages
        var columns = [TableView.Column(messages.publisher), .init(messages.datasets, isNumber: true)]
        columns += Dimension.allCases.map { .init(messages.name($0)) }
        html.write(TableView.open("publishers-caption", caption: caption, columns: columns))
        for publisher in publishers {
            html.write(
                """
                <tr><th scope="row"><a\(context.href(.publisher(publisher.key, of: portal, page: 1)))>\
                \(name(publisher.agent?.name, context))</a></th>\
                <td class="number">\(messages.count(publisher.datasets))</td>
                """)
            for dimension in Dimension.allCases {
                html.write("<td>\(result(publisher, dimension, messages))</td>")
            }
            html.write("</tr>\n")
        }
        html.write(TableView.close)
    }

    private static func result(_ publisher: PublisherFacts, _ dimension: Dimension, _ messages: Messages) -> HTML {
        ScoreView.summary(publisher.results[dimension], dimension, copies: publisher.copies, messages)
    }

    static func name(_ name: MultilingualText?, _ context: PageContext) -> HTML {
        context.words(name ?? MultilingualText(), fallback: context.messages.publisherNotStated)
    }
}
