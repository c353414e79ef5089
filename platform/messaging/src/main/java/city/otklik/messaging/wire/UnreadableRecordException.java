package city.otklik.messaging.wire;

/** Bytes that are no fact: the message names what is wrong and what to do. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /** @param rule short name of the broken rule, such as {@code magic-byte} or {@code unknown-schema-id} */
    public UnreadableRecordException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
