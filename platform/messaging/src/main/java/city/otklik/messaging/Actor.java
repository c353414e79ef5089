package city.otklik.messaging;

/**
 * Who caused a fact: a person's login with the role they acted in ({@code executor:ivanova}), or a service.
 *
 * @param name as in the {@code actor} header, never a personal name
 */
public record Actor(String name) {

    public static Actor person(String role, String login) {
        return new Actor(role + ":" + login);
    }

    public static Actor service(String source) {
        return new Actor("service:" + source);
    }
}
