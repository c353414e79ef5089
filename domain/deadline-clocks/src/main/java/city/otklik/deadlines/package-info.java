/**
 * The five clocks of the regulation, suspension, warnings and breaches, as a pure function of what happened to a case.
 *
 * <p>Start at {@link city.otklik.deadlines.Clocks}. A history is told by {@code CaseFold}; {@code Announcement} finds what of
 * it is new; every decision of the regulation is one line of {@code Rules}.
 *
 * <table>
 * <caption>From the regulation to the code</caption>
 * <tr><th>regulation</th><th>code</th></tr>
 * <tr><td>§8 ANSWER, §9 DRAFT, readings 1 to 3</td><td>{@code AnswerTerm}, {@code Rules.due}, {@code Rules.limitBefore}</td></tr>
 * <tr><td>§10 suspension, reading 5</td><td>{@code AnswerTerm.posted}, {@code AnswerTerm.released}</td></tr>
 * <tr><td>§10 gate</td><td>{@link city.otklik.deadlines.ClarificationGate}, {@code AnswerTerm.isInTime}</td></tr>
 * <tr><td>§10 no reply, reading 6</td><td>{@code Announcement.remind}</td></tr>
 * <tr><td>§12 APPROVAL, REWORK, reading 12</td><td>{@code DraftRounds}, {@link city.otklik.deadlines.Calendars}</td></tr>
 * <tr><td>§13 FINAL_DRAFT, reading 7</td><td>{@code FinalDraftTerm}</td></tr>
 * <tr><td>reading 4, in time or late</td><td>{@code Rules.inTime}, {@code Telling.reach}</td></tr>
 * <tr><td>reading 8, time comes with the event</td><td>{@code OrderedHistory}, {@code CaseFold}</td></tr>
 * <tr><td>reading 9, finality and late evidence</td><td>{@code Announcement.isNews}, {@code Announcement.frozenDue},
 *     {@code Rules.breachShows}</td></tr>
 * <tr><td>reading 10, warnings</td><td>{@code WarningSchedule}, {@code Leads}</td></tr>
 * <tr><td>reading 11, calendars change</td><td>{@code CaseFold.publishCalendarsUntil},
 *     {@link city.otklik.deadlines.Clocks#recalculated}</td></tr>
 * <tr><td>reading 13, policy as data</td><td>{@link city.otklik.deadlines.policy.SlaPolicy}</td></tr>
 * <tr><td>reading 14, no tacit approval</td><td>no code: nothing but {@code DraftApproved} ends APPROVAL as approved</td></tr>
 * <tr><td>reading 15, rework budget</td><td>{@link city.otklik.deadlines.ReworkBudget},
 *     {@code DraftRounds.noteLastRound}</td></tr>
 * <tr><td>§15 rejection and its overturning, dismissed replies, confirmed times</td><td>{@code Corrections}</td></tr>
 * <tr><td>the priority class changes</td><td>{@code AnswerTerm.priorityChanged}</td></tr>
 * </table>
 *
 * <p>Where the page is silent: a policy holds for messages sent while it is in force, so a new one moves no running clock;
 * DRAFT is derived from ANSWER even where a shortened calendar puts it before the publication; after a changed priority a
 * DRAFT that alone would be past is due at the change plus the draft lead, though ANSWER may be due earlier; a clock that was
 * missed and falls away records no overrun; the reminder of a silent author comes at the end of the working day.
 */
@NullMarked
package city.otklik.deadlines;

import org.jspecify.annotations.NullMarked;
