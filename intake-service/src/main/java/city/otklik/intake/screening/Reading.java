package city.otklik.intake.screening;

/**
 * One way to read a piece of a text as a Russian word.
 *
 * @param word in plain letters
 * @param openly whether it stands there letter by letter, and was not guessed from look-alikes, figures or gaps
 */
record Reading(String word, boolean openly) {}
