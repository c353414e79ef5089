package city.otklik.cli.commands;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who calls a service. */
final class LoginOptions {

    @Option(
            names = "--login",
            paramLabel = "LOGIN",
            defaultValue = "admin",
            description =
                    "Who calls (default: ${DEFAULT-VALUE}). The password is read from OTKLIK_PASSWORD or asked for;"
                            + " a token in OTKLIK_TOKEN comes before both.")
    private String login = "";

    /** @throws IllegalArgumentException when there is neither a token nor a password and nobody to ask */
    String authorization(Map<String, String> environment) {
        String token = environment.get("OTKLIK_TOKEN");
        if (token != null && !token.isBlank()) {
            return "Bearer " + token;
        }
        String pair = login + ":" + password(environment.get("OTKLIK_PASSWORD"));
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String password(@Nullable String given) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        char[] typed = System.console() == null ? null : System.console().readPassword("Password of %s: ", login);
        if (typed == null) {
            throw new IllegalArgumentException("OTKLIK_PASSWORD: there is no password for " + login
                    + ": set it to the one shown when ./otklik run first started, or set OTKLIK_TOKEN");
        }
        return new String(typed);
    }
}
