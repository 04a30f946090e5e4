/// Who may have the data (EU authority table *access right*), with the Chinese open types mapped onto it:
/// 无条件开放 and 普遍开放 are public, 有条件开放 and 依申请开放 are restricted, 不予开放 is non-public.
public enum AccessRights: String, Hashable, Sendable, CaseIterable {
    case `public` = "PUBLIC"
    case restricted = "RESTRICTED"
    case nonPublic = "NON_PUBLIC"
}
