/// Names of faults that interfaces and stores of files answer with, such as `NoSuchKey` or `Not Found Error`.
enum FaultName {
    /// The HTTP status that a name means; nil for one that is not known.
    static func status(_ name: String) -> Int? {
        statuses[String(name.lowercased().filter { $0.isLetter || $0.isNumber })]
    }

    private static let statuses = [
        "notfound": 404, "notfounderror": 404, "resourcenotfound": 404, "itemnotfound": 404, "objectnotfound": 404,
        "filenotfound": 404, "collectionnotfound": 404, "nosuchkey": 404, "nosuchbucket": 404, "nosuchobject": 404,
        "blobnotfound": 404, "containernotfound": 404, "unknowndataset": 404, "datasetmissing": 404,
        "nosuchresource": 404, "gone": 410,
        "accessdenied": 403, "allaccessdisabled": 403, "forbidden": 403, "permissiondenied": 403,
        "authorizationerror": 403, "authorizationfailure": 403, "notauthorized": 403, "unauthorized": 401,
        "authenticationfailed": 401, "authenticationrequired": 401, "invalidtoken": 401, "expiredtoken": 401,
        "toomanyrequests": 429, "slowdown": 503, "internalerror": 500, "internalservererror": 500,
    ]
}
