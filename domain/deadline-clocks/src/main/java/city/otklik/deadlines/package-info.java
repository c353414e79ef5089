/**
 * The five clocks of the regulation, suspension, warnings and breaches, as a pure function of what happened to a case.
 *
 * <p>Start at {@link city.otklik.deadlines.Clocks}. The packages, each knowing only those before it:
 *
 * <ol>
 * <li>{@code policy}: the terms of the regulation as data;
 * <li>{@code history}: what happened to a case, in the order of the world;
 * <li>{@code timeline}: the clocks as the history gives them, in milliseconds;
 * <li>{@code announcing}: what of them is new since the last announcement;
 * <li>{@code storing}: the state of a case as bytes;
 * <li>{@code explaining}: gate, rework budget, urgency, and why a deadline is when it is.
 * </ol>
 *
 * <table>
 * <caption>From the regulation to the code</caption>
 * <tr><th>regulation</th><th>code</th></tr>
 * <tr><td>§8 ANSWER, §9 DRAFT, readings 1 to 3</td><td>{@code AnswerTerm}</td></tr>
 * <tr><td>§10 suspension, reading 5</td><td>{@code AnswerTerm.posted}, {@code AnswerTerm.released}</td></tr>
 * <tr><td>§10 gate</td><td>{@link city.otklik.deadlines.explaining.ClarificationGate}, {@code AnswerTerm.isInTime}</td></tr>
 * <tr><td>§10 no reply, reading 6</td><td>{@code CaseAnnouncer.remind}</td></tr>
 * <tr><td>§12 APPROVAL, REWORK, reading 12</td><td>{@code DraftRounds},
 *     {@link city.otklik.deadlines.timeline.Calendars}</td></tr>
 * <tr><td>§13 FINAL_DRAFT, reading 7</td><td>{@code FinalDraftTerm}</td></tr>
 * <tr><td>reading 4, in time or late</td><td>{@code ClockAnnouncer.target}, {@code Replay.reach}</td></tr>
 * <tr><td>reading 8, time comes with the event</td><td>{@code OrderedHistory}, {@code TimelineBuilder}</td></tr>
 * <tr><td>reading 9, finality and late evidence</td><td>{@code CaseAnnouncer.isNews}, {@code CaseAnnouncer.fixedDue},
 *     {@code ClockAnnouncer.isBreached}</td></tr>
 * <tr><td>reading 10, warnings</td><td>{@code WarningSchedule}</td></tr>
 * <tr><td>reading 11, calendars change</td><td>{@code TimelineBuilder.publishCalendarsUntil},
 *     {@link city.otklik.deadlines.Clocks#recalculated}</td></tr>
 * <tr><td>reading 13, policy as data</td><td>{@link city.otklik.deadlines.policy.SlaPolicy}</td></tr>
 * <tr><td>reading 14, no tacit approval</td><td>no code: nothing but {@code DraftApproved} ends APPROVAL as approved</td></tr>
 * <tr><td>reading 15, rework budget</td><td>{@link city.otklik.deadlines.timeline.ReworkBudget},
 *     {@code DraftRounds.noteLastRound}</td></tr>
 * <tr><td>§15 rejection and its overturning, dismissed replies, confirmed times</td><td>{@code Corrections}</td></tr>
 * <tr><td>the priority class changes</td><td>{@code AnswerTerm.priorityChanged}</td></tr>
 * </table>
 *
 * <p>Where the page is silent: a policy applies to messages sent while it is in force, so a new one moves no running clock;
 * DRAFT is derived from ANSWER even where a shortened calendar puts it before the publication; after a changed priority a
 * DRAFT that alone would be past is due at the change plus the draft lead, though ANSWER may be due earlier; a clock that was
 * missed and lapses records no overrun; the reminder of a silent author comes at the end of the working day.
 */
@NullMarked
package city.otklik.deadlines;

import org.jspecify.annotations.NullMarked;
