package city.otklik.lifecycle;

/** Is the text of the message kept from everybody who does not have to decide about it (§15)? */
public enum Seal implements CaseState {
    UNSEALED,
    SEALED
}
