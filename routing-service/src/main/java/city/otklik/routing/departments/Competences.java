package city.otklik.routing.departments;

import java.util.List;

/** Makes {@link Competence} from the rules people wrote. */
public final class Competences {

    private Competences() {}

    /**
     * @param lines of the rules' text
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static Competence byKeywords(List<String> lines, Departments departments, RoutingRules limits) {
        return new KeywordCompetence(TopicRules.read(lines, departments.codes()), limits);
    }
}
