package city.otklik.approval.style;

/**
 * Advice on a draft. It refuses nothing: the executor answers for the text (§17).
 *
 * @param rule short name, such as {@code officialese}
 * @param advice what to do, in Russian, for the executor and the curator
 */
public record StyleFinding(String rule, String advice) {}
