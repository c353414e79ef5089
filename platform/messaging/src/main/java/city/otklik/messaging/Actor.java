package city.otklik.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a fact: a person's login with the role they acted in ({@code executor:ivanova}), or a service.
 *
 * @param name as in the {@code actor} header, never a personal name
 * @param subject the person's account at the identity provider, issuer and subject with a blank between; null where there is
 *     none
 */
public record Actor(String name, @Nullable String subject) {

    public Actor(String name) {
        this(name, null);
    }

    public static Actor person(String role, String login) {
        return new Actor(role + ":" + login);
    }

    public static Actor service(String source) {
        return new Actor("service:" + source);
    }
}
