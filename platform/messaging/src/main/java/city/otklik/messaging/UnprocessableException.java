package city.otklik.messaging;

/** A record that can never be handled as it is: names the field, the rule and the remedy. */
public final class UnprocessableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * @param field the offending field, such as {@code sentAt}
     * @param rule short name of the broken rule, such as {@code sent-in-the-future}
     * @param remedy what the sender should do, one sentence, without personal data
     */
    public UnprocessableException(String field, String rule, String remedy) {
        super(field + ": " + rule + ". " + remedy);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
