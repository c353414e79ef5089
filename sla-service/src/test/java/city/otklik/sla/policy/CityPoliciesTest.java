package city.otklik.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.deadlines.policy.ClarificationTerms;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.WarningLead;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CityPoliciesTest {

    private static CityPolicies bound(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("otklik.sla.interim-answers-max", "1");
        return new CityPolicies(
                new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("otklik.sla", PolicyProperties.class));
    }

    private static SlaPolicy only(CityPolicies policies) {
        return policies.at(1).at(Instant.EPOCH);
    }

    @Test
    void withoutSettingsItIsResolution494() {
        assertThat(only(bound(Map.of()))).isEqualTo(SlaPolicy.resolution494());
    }

    @Test
    void aPolicyThatOnlyHasANameIsResolution494UnderThatName() {
        assertThat(only(bound(Map.of("otklik.sla.policies[0].name", "resolution-494"))))
                .isEqualTo(SlaPolicy.resolution494());
    }

    /** The nine hours, like every other term, are written in the resolution's policy alone. */
    @Test
    void whatAPolicyLeavesOutIsReadFromTheResolution() {
        SlaPolicy policy = only(bound(Map.of(
                "otklik.sla.policies[0].normal.draft-lead", "3h", "otklik.sla.policies[0].warnings.draft[0]", "2h")));

        SlaPolicy resolution = SlaPolicy.resolution494();
        assertThat(policy.normal())
                .isEqualTo(new PriorityTerms(
                        resolution.normal().answer(),
                        Term.hours(3, "§9"),
                        resolution.normal().gateLead()));
        assertThat(policy.warnings().answer()).isEqualTo(resolution.warnings().answer());
        assertThat(policy.withNormal(resolution.normal())
                        .withUrgent(resolution.urgent())
                        .withWarnings(resolution.warnings()))
                .isEqualTo(resolution);
    }

    @Test
    void howManyInterimAnswersThereMayBeIsSaidForAllPoliciesAtOnce() {
        PolicyProperties two = new PolicyProperties(2, List.of());

        assertThat(only(new CityPolicies(two)).interim().answersMax()).isEqualTo(2);
        assertThat(only(new CityPolicies(two)).interim().finalDraft())
                .isEqualTo(SlaPolicy.resolution494().interim().finalDraft());
    }

    @Test
    void anotherCityGivesUrgentMessagesFourHours() {
        SlaPolicy policy = only(bound(Map.of(
                "otklik.sla.policies[0].urgent.answer", "4h",
                "otklik.sla.policies[0].urgent.draft-lead", "2h",
                "otklik.sla.policies[0].urgent.gate-lead", "2h")));

        assertThat(policy.terms(PriorityClass.URGENT).answer().workingTime()).hasHours(4);
        assertThat(policy.terms(PriorityClass.NORMAL).answer().workingTime()).hasHours(9);
    }

    @Test
    void everySettingOfTheRegulationHasItsProperty() {
        Map<String, String> settings = new HashMap<>();
        Map.of(
                        "approval", "45m",
                        "rework", "2h",
                        "final-draft-days", "5",
                        "final-draft-counts-from", "SUBMITTED",
                        "final-draft-suspends", "true",
                        "interim-answers-max", "3",
                        "late-clarification-suspends", "true",
                        "clarification-reminder-days", "2",
                        "breach-grace", "9s")
                .forEach((name, value) -> settings.put("otklik.sla.policies[0]." + name, value));
        settings.put("otklik.sla.policies[0].warnings.final-draft[0]", "2d");
        settings.put("otklik.sla.policies[0].warnings.rework[0]", "20m");

        SlaPolicy policy = only(bound(settings));

        assertThat(policy.approval()).isEqualTo(Term.minutes(45, "§12"));
        assertThat(policy.rework()).isEqualTo(Term.hours(2, "§12"));
        assertThat(policy.interim()).isEqualTo(new InterimTerms(new DayTerm(5, "§13"), CountsFrom.SUBMITTED, 3));
        assertThat(policy.clarification()).isEqualTo(new ClarificationTerms(true, new DayTerm(2, "§10"), true));
        assertThat(policy.breachGrace()).hasSeconds(9);
        assertThat(policy.warnings().finalDraft()).containsExactly(WarningLead.days(2));
        assertThat(policy.warnings().rework()).containsExactly(WarningLead.minutes(20));
        assertThat(policy.warnings().answer()).containsExactly(WarningLead.minutes(120), WarningLead.minutes(30));
    }

    @Test
    void aCaseLivesByThePolicyInForceWhenItWasSent() {
        SlaPolicies policies = bound(Map.of(
                        "otklik.sla.policies[0].name", "old",
                        "otklik.sla.policies[1].name", "new",
                        "otklik.sla.policies[1].effective-from", "2026-01-01T00:00:00Z"))
                .at(1);

        assertThat(policies.at(Instant.parse("2023-11-14T22:13:20Z")).name()).isEqualTo("old");
        assertThat(policies.at(Instant.parse("2027-01-15T08:00:00Z")).name()).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "2.5, 5000", "60, 120000", "600, 1200000"})
    void aBreachWaitsFiveSecondsOfCityTimeOrTwoOfTheMachine(double speed, long grace) {
        assertThat(bound(Map.of()).at(speed).at(Instant.EPOCH).breachGrace()).hasMillis(grace);
    }

    @ParameterizedTest
    @CsvSource({
        "urgent.draft-lead, 9h, urgent.draft-lead",
        "normal.draft-lead, 10h, normal.draft-lead",
        "normal.gate-lead, 9h, normal.gate-lead",
        "normal.answer, 0h, normal.answer",
        "normal.draft-lead, -1h, normal.draft-lead",
        "approval, 0s, approval",
        "rework, -5m, rework",
        "final-draft-days, 0, final-draft-days",
        "clarification-reminder-days, 0, clarification-reminder-days",
        "interim-answers-max, 0, interim-answers-max",
        "breach-grace, -1s, breach-grace",
        "urgent.gate-lead, 9h, urgent.gate-lead",
        "urgent.answer, 0h, urgent.answer",
    })
    void anUnusablePolicyIsRefusedByTheNameOfItsField(String field, String value, String named) {
        assertThatThrownBy(() -> bound(Map.of("otklik.sla.policies[0]." + field, value)))
                .isInstanceOf(UnusablePolicyException.class)
                .hasMessageStartingWith("otklik.sla.policies[0]." + named + ":");
    }

    @Test
    void twoPoliciesForTheSameMessagesAreRefused() {
        assertThatThrownBy(() -> bound(Map.of(
                        "otklik.sla.policies[0].name", "one",
                        "otklik.sla.policies[1].name", "other")))
                .isInstanceOf(UnusablePolicyException.class)
                .hasMessageStartingWith("otklik.sla.policies[1].effective-from: policies[0]");
    }

    @Test
    void warningsThatNobodyCouldHearAreRefused() {
        assertThatThrownBy(() -> bound(Map.of("otklik.sla.policies[0].warnings.final-draft[0]", "0s")))
                .hasMessageStartingWith("otklik.sla.policies[0].warnings.final-draft:");
    }

    @Test
    void theMarkIsTheSameInEveryProcess() {
        assertThat(bound(Map.of()).mark()).isEqualTo("8f8c7a56");
    }

    @Test
    void theMarkFollowsTheTermsAndNotTheGrace() {
        assertThat(bound(Map.of()).mark()).isEqualTo(bound(Map.of()).mark());
        assertThat(bound(Map.of("otklik.sla.policies[0].approval", "1h")).mark())
                .isNotEqualTo(bound(Map.of()).mark());
    }
}
