/// A unit of measurement, or several multiplied and divided.
struct Unit: Sendable, Hashable {
    enum Dimension: String, Sendable {
        case angle, area, charge, current, data, dose, energy, flow, force, frequency, length, level, mass, power, pressure
        case radioactivity, rate, ratio, resistance, speed, temperature, time, voltage, volume
        /// Divided or multiplied: km/h, kg/m3.
        case compound
    }

    /// What a spelling needs besides the number before it.
    enum Evidence: String, Sendable {
        case none = ""
        /// A common letter: not before a word that goes on, not after a number in words.
        case apart
        /// Only after a bigger unit: "5 ft 2 in".
        case after
        /// Only inside a compound: the hour of km/h.
        case inside
        case digits
        case hyphen
        /// "m": metres or millions.
        case metre
        /// "pounds": weight or money.
        case pound
        /// "degrees": of an angle or of heat.
        case degree
    }

    /// Of the Unified Code for Units of Measure; `nil` where the word does not say which unit it is.
    var ucum: String?
    var dimension: Dimension
    var evidence: Evidence
    /// A symbol ("km"), not a name ("kilometres").
    var isSymbol: Bool
}
