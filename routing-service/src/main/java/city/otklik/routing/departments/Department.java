package city.otklik.routing.departments;

/**
 * A department that answers for a matter (§7).
 *
 * @param code as facts name it, such as {@code UGH}
 * @param name in Russian
 * @param external outside the city's competence: an answer is due all the same
 */
public record Department(String code, String name, boolean external) {}
