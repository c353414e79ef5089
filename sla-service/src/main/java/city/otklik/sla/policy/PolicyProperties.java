package city.otklik.sla.policy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policies of the city, each in force from its {@code effective-from}.
 *
 * @param policies empty for resolution 494 as it stands
 */
@ConfigurationProperties("otklik.sla")
public record PolicyProperties(@DefaultValue List<PolicySheet> policies) {

    public PolicyProperties {
        policies = List.copyOf(policies);
    }
}
