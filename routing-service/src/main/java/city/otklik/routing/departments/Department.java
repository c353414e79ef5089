package city.otklik.routing.departments;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A department that answers for a matter (§7).
 *
 * @param code as it stands in facts, such as {@code UGH}
 * @param name in Russian
 * @param external outside the city's competence: an answer is due all the same
 */
public record Department(
        String code, String name, @DefaultValue("false") boolean external) {}
