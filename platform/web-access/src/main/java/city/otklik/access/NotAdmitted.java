package city.otklik.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Stops a call before its method runs; carries the refusal that the caller reads. */
final class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NotAdmitted(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** Nobody has logged in, and the method is not open to all. */
    record LoginRequired() implements Refusal {
        @Override
        public String detail() {
            return "Nobody is logged in";
        }

        @Override
        public String remedy() {
            return "Send your login and password (HTTP Basic) or a token of the city's identity provider (Bearer)";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNAUTHORIZED;
        }
    }

    /** Login, password or token were sent and are not good. */
    record CredentialsRejected(String reason) implements Refusal {
        @Override
        public String detail() {
            return reason;
        }

        @Override
        public String remedy() {
            return "Check login and password, or fetch a new token; an administrator can set a new password";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNAUTHORIZED;
        }
    }

    /** The caller is known and holds none of the roles. */
    record RoleRequired(String roles) implements Refusal {

        static RoleRequired of(Role... roles) {
            return new RoleRequired(Arrays.stream(roles).map(Role::name).collect(Collectors.joining(" or ")));
        }

        @Override
        public String detail() {
            return "Only " + roles + " may do this; your login has no such role";
        }

        @Override
        public String remedy() {
            return "Ask a colleague who is " + roles + ", or the administrator for the role";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }

    /** The method says nothing about who may call it, so nobody may. */
    record ForNobody(String method) implements Refusal {
        @Override
        public String detail() {
            return method + " does not say who may call it";
        }

        @Override
        public String remedy() {
            return "The developers must add @OnlyFor or @OpenToAll to the method";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }
}
