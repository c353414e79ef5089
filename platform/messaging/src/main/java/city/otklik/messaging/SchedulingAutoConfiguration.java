package city.otklik.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The timers of a service, on Boot's scheduler. None runs while a service only rebuilds its cases ({@code --rebuild}). */
@AutoConfiguration
@EnableScheduling
@ConditionalOnProperty(name = "rebuild", havingValue = "false", matchIfMissing = true)
public class SchedulingAutoConfiguration {}
