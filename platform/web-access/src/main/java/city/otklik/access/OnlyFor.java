package city.otklik.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Who may call a method of a REST interface; a caller with none of the roles gets 403 naming the role needed. Every
 * method must carry it or {@link OpenToAll}: one that carries neither refuses everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('{value}'.split(','))")
public @interface OnlyFor {

    Role[] value();
}
