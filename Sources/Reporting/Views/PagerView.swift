/// The way through the pages of a list.
enum PagerView {
    /// Writes nothing for a list of one page.
    static func write(
        _ list: ListPage, to html: inout HTMLBuffer, in context: PageContext, path: (Int) -> PagePath
    ) {
        guard list.pages > 1 else { return }
        let messages = context.messages
        html.write("<nav class=\"pager\" aria-label=\"\(messages.pageNavigation)\"><ul>\n")
        func step(_ number: Int, _ title: String, when isThere: Bool, relation: HTML = HTML()) {
            if isThere {
                html.write("<li><a\(relation)\(context.href(path(number)))>\(title)</a></li>\n")
            } else {
                html.write("<li><span class=\"none\">\(title)</span></li>\n")
            }
        }
        step(1, messages.firstPage, when: list.number > 1)
        step(list.number - 1, messages.previousPage, when: list.number > 1, relation: " rel=\"prev\"")
        html.write("<li aria-current=\"page\">\(messages.pageNumber(list.number, of: list.pages))</li>\n")
        step(list.number + 1, messages.nextPage, when: list.number < list.pages, relation: " rel=\"next\"")
        step(list.pages, messages.lastPage, when: list.number < list.pages)
        html.write("</ul></nav>\n")
    }
}
