package city.otklik.workingtime.explanation;

/** The languages explanations are written in. Names of holidays and laws stay as the calendar has them. */
public enum Language {
    /** For the town hall. */
    RUSSIAN,
    /** For operators and developers. */
    ENGLISH
}
