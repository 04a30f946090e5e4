import DCAT

/// Reads who may have the data: EU IRIs, DCAT-US `accessLevel`, Chinese open types.
public enum AccessRightsVocabulary {
    public static func recognise(_ raw: String) -> AccessRights? { AccessRights(rawValue: raw.uppercased()) }
}
