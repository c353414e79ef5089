package city.otklik.understanding.routing;

/**
 * When the rules may send a case without a person (§7).
 *
 * @param enough weight from which the evidence for a department counts in full
 * @param confidence the least confidence for sending without a person
 * @param together share of the leading weight from which another department is asked too
 * @param hint how much the curator's topic hint weighs compared with the text
 * @param refusals after so many refusals a person decides
 */
public record RoutingRules(double enough, double confidence, double together, double hint, int refusals) {

    /** The values that the project comes with. */
    public static RoutingRules standard() {
        return new RoutingRules(4, 0.3, 0.5, 1.0, 2);
    }
}
