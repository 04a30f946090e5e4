/// A set of properties, quick to ask.
struct DCATPropertySet: ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(arrayLiteral properties: DCATProperty...) {
        for property in properties {
            let number = UInt64(property.rawValue)
            if number < 64 { low |= 1 << number } else { high |= 1 << (number - 64) }
        }
    }

    func contains(_ property: DCATProperty) -> Bool {
        let number = UInt64(property.rawValue)
        return number < 64 ? low >> number & 1 == 1 : high >> (number - 64) & 1 == 1
    }
}
