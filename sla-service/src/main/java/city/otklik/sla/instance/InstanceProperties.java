package city.otklik.sla.instance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This instance among others.
 *
 * @param instance its name; empty where it is the only one
 * @param rpcAddress host:port at which the others reach it; empty where it is the only one
 */
@ConfigurationProperties("otklik")
public record InstanceProperties(
        @DefaultValue("") String instance, @DefaultValue("") String rpcAddress) {}
