package city.otklik.understanding.screening;

/**
 * One way to read a piece of a text as a Russian word.
 *
 * @param word in plain letters
 * @param openly whether it is written so letter by letter, and not guessed from look-alikes, digits or gaps
 */
record Reading(String word, boolean openly) {}
