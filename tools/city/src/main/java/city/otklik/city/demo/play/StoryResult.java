package city.otklik.city.demo.play;

import java.util.List;

/**
 * The outcome of a story.
 *
 * @param caseId empty when no case was opened
 * @param problems what differs from the regulation
 */
public record StoryResult(Story story, String caseId, List<String> problems) {

    public StoryResult {
        problems = List.copyOf(problems);
    }

    public boolean asTheRegulationSays() {
        return problems.isEmpty();
    }
}
