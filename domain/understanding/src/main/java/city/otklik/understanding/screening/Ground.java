package city.otklik.understanding.screening;

/** On which ground of §15 a message is neither processed nor answered. */
public enum Ground {
    INTENT_TO_HARM,
    OBSCENITY,
    INSULT,
    THREAT_TO_OFFICIAL
}
