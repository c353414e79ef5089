package city.otklik.sla.processing;

import city.otklik.deadlines.announcing.MoveCause;

/**
 * What the due instants of a partition were last counted by.
 *
 * @param calendars mark of the calendars
 * @param policies mark of the policies
 */
public record RuleSetMark(String calendars, String policies) {

    /** Why due instants would move from that mark to this one. */
    MoveCause causeSince(RuleSetMark before) {
        return calendars.equals(before.calendars) ? MoveCause.POLICY : MoveCause.CALENDAR;
    }
}
