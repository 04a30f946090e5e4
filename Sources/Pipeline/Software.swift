/// What this program calls itself in requests, captures and editions.
public enum Software {
    public static let name = "OpenGauge"
    public static let version = "0.1.0"
}
