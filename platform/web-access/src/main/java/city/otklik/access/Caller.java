package city.otklik.access;

import city.otklik.messaging.Actor;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who calls. A method of a REST interface takes it as an argument.
 *
 * @param login as known to the identity provider
 * @param departments codes of the departments the person speaks for; empty for most
 * @param subject the account at the identity provider, issuer and subject with a blank between; null for a password
 */
public record Caller(
        String login,
        Set<Role> roles,
        Set<String> departments,
        @Nullable String subject) {

    public Caller(String login, Set<Role> roles, Set<String> departments) {
        this(login, roles, departments, null);
    }

    public Caller {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * How the person appears in the {@code actor} header of what they cause, in the first of these roles they hold.
     *
     * @throws IllegalStateException when they hold none: the method's {@link OnlyFor} names other roles
     */
    public Actor asFirstOf(Role... offered) {
        return Arrays.stream(offered)
                .filter(this::is)
                .findFirst()
                .map(this::as)
                .orElseThrow(() -> new IllegalStateException("The caller holds none of " + Arrays.toString(offered)));
    }

    /** How the person appears in the {@code actor} header of what they cause. */
    public Actor as(Role role) {
        return new Actor(Actor.person(role.word(), login).name(), subject);
    }
}
