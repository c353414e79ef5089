package city.otklik.sla.processing;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.sla.calendars.CurrentCalendars;

/**
 * The rules that the clocks run by now.
 *
 * @param clocks the rules with these policies and calendars
 * @param mark equal as long as no due instant can move because of policies or calendars
 */
public record RuleSet(Clocks clocks, SlaPolicies policies, CurrentCalendars calendars, RuleSetMark mark) {}
