/// Whether the clause around an expression tells of what was or of what is to come.
enum Tense: Sendable { case past, future, unknown }
