package city.otklik.access.worded;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Why a command was not carried out. On the wire an RFC 9457 problem: {@code type} is {@code urn:otklik:refusal:} and
 * {@link #rule()}, {@code title} the rule in words, {@code detail} what is wrong here, {@code remedy} what to do,
 * {@code clause} the regulation's clause, {@code field} the offending field.
 */
public interface Refusal {

    /** Noun phrase in kebab case, such as {@code unapproved-version}. */
    default String rule() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What is wrong here, naming the field and the values, without personal data. */
    String detail();

    /** What the caller should do instead. */
    String remedy();

    /** The clause it serves, such as {@code §12}; empty where it is not the regulation's. */
    default String clause() {
        return "";
    }

    /** The field of the request that is wrong, such as {@code attachments[1]}; empty where it is no single one. */
    default String field() {
        return "";
    }

    /** 409 for the wrong moment, 422 for a wrong content, 404 for an unknown thing, 403 for the wrong person. */
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
