package city.otklik.casestore;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The timers of a service, on Boot's scheduler; none runs while the service rebuilds its cases. */
@AutoConfiguration
@EnableScheduling
@ConditionalOnProperty(name = RebuildMode.PROPERTY, havingValue = "false", matchIfMissing = true)
public class SchedulingAutoConfiguration {}
