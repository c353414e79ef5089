package city.otklik.sla.measuring;

/**
 * What outcomes are counted by.
 *
 * @param department code of the lead department, empty while there is none
 * @param network where the message came from, empty while unknown
 * @param priority name of the priority class
 */
public record CaseLabels(String department, String network, String priority) {}
