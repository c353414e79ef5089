package city.otklik.deadlines.timeline;

/** The return of this version opened the last rework round that fits into the answer's term (reading 15). */
public record LastRound(int version, long returnedAt, long answerDue) {}
