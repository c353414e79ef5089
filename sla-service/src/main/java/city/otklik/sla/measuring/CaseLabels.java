package city.otklik.sla.measuring;

/**
 * By what outcomes are told apart.
 *
 * @param department code of the lead department, empty while there is none
 * @param network where the message came from, empty while unknown
 * @param priority name of the priority class
 */
public record CaseLabels(String department, String network, String priority) {}
