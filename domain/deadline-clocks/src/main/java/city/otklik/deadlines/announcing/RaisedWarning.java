package city.otklik.deadlines.announcing;

import java.time.Instant;

/**
 * The last warning of one lead.
 *
 * @param lead position of the lead in the policy's list
 * @param due the due instant it was raised for
 * @param counts whether it counts for the present due instant too; a moved clock may raise it again
 */
public record RaisedWarning(int lead, Instant due, boolean counts) {}
