package city.otklik.casestore;

import java.util.function.Function;

/**
 * The one type of state a service keeps of its cases.
 *
 * @param type its class
 * @param unknown the state of a case, by its id, of which nothing is known yet
 */
public record CaseType<S extends ServiceCase<S>>(Class<S> type, Function<String, S> unknown) {}
