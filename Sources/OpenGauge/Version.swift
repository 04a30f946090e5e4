import Pipeline

enum Version {
    static var text: String { Software.name + " " + Software.version }
}
