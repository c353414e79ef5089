package city.otklik.city.demo.play;

import city.otklik.casestore.Occurrences;
import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.LoggedFact;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;

/** The state of a case, folded from its facts by the lifecycle. */
public final class CaseStates {

    private CaseStates() {}

    public static CaseStatus statusOf(CaseHistory history) {
        CaseLife life = CaseLife.unknown();
        for (LoggedFact line : history.lines()) {
            life = Occurrences.observed(life, line.fact());
        }
        return life.status();
    }
}
