package city.otklik.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test class that needs real servers in containers: it is skipped, saying why, where no container engine answers
 * or an image is not available. Ask {@link CityInContainers} for the addresses once the test runs, not in static
 * fields.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ContainersAreThere.class)
public @interface InContainers {

    ContainerPart[] value();
}
