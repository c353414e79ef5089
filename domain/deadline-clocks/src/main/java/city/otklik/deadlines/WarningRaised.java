package city.otklik.deadlines;

/**
 * The last warning of one lead.
 *
 * @param lead position of the lead in the policy's list
 * @param due the due instant it was raised for
 * @param stands whether it counts for the present due instant too; a moved clock may raise it anew
 */
public record WarningRaised(int lead, long due, boolean stands) {}
