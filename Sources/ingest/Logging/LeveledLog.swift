import Documents

/// Lets events through from a level on.
struct LeveledLog: EventLog {
    let minimum: Event.Level
    let base: any EventLog

    func log(_ event: Event) { if event.level >= minimum { base.log(event) } }
}
