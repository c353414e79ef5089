package city.otklik.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that changes nothing more when it is sent again, or that is meant to be carried out each time, its answer never
 * kept. Every other POST needs {@code If-Match} or {@code Idempotency-Key}, or is refused (428).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Why sending it again does no harm. */
    String value();
}
