package city.otklik.routing.departments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the rules may send a case without a person (§7).
 *
 * @param enough weight from which the evidence for a department counts in full
 * @param confidence the least confidence for sending without a person
 * @param together share of the leading weight from which another department is asked too
 * @param hint how much the curator's own word for the topic weighs beside the text
 * @param refusals after so many refusals a person decides
 */
@ConfigurationProperties("otklik.routing.rules")
public record RoutingRules(
        @DefaultValue("4") double enough,
        @DefaultValue("0.3") double confidence,
        @DefaultValue("0.5") double together,
        @DefaultValue("1.0") double hint,
        @DefaultValue("2") int refusals) {

    public static RoutingRules standard() {
        return new RoutingRules(4, 0.3, 0.5, 1.0, 2);
    }
}
