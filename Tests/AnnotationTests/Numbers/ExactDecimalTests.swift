import Testing

@testable import Annotation

@Suite struct ExactDecimalTests {
    @Test func `it is written without exponent and without idle zeros`() {
        #expect(ExactDecimal(22, 8).description == "2200000000")
        #expect(ExactDecimal(1250, -2).description == "12.5")
        #expect(ExactDecimal(-5, -1).description == "-0.5")
        #expect(ExactDecimal(5, -3).description == "0.005")
        #expect(ExactDecimal.zero.description == "0")
    }

    @Test func `tenths add up exactly`() {
        #expect(ExactDecimal(1, -1).plus(ExactDecimal(2, -1)) == ExactDecimal(3, -1))
    }

    @Test func `a quotient that does not end is none`() {
        #expect(ExactDecimal(1).divided(by: 3) == nil)
        #expect(ExactDecimal(3).divided(by: 8)?.description == "0.375")
    }

    @Test func `what does not fit is none`() {
        #expect(ExactDecimal(Int128.max, 0).times(ExactDecimal(3)) == nil)
    }

    @Test func `order holds across exponents`() {
        #expect(ExactDecimal(25, -1) < ExactDecimal(3))
        #expect(ExactDecimal(2, 9) > ExactDecimal(3, 6))
        #expect(ExactDecimal(1, 60) > ExactDecimal(1, -60))
        #expect(ExactDecimal(-1, 60) < ExactDecimal(-1, -60))
    }
}
