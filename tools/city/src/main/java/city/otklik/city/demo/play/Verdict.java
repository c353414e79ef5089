package city.otklik.city.demo.play;

import java.util.List;

/**
 * How a story came out.
 *
 * @param caseId empty when no case was ever opened
 * @param complaints what is not as the regulation says
 */
public record Verdict(Story story, String caseId, List<String> complaints) {

    public Verdict {
        complaints = List.copyOf(complaints);
    }

    public boolean asTheRegulationSays() {
        return complaints.isEmpty();
    }
}
