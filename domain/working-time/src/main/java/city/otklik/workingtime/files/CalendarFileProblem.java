package city.otklik.workingtime.files;

/**
 * One thing wrong with a calendar file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 when the file as a whole lacks something
 * @param rule the rule that is broken, with the offending text
 * @param remedy what to write instead
 */
public record CalendarFileProblem(String file, int line, String rule, String remedy) {

    /** {@code file:line: rule; remedy}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + rule + "; " + remedy;
    }
}
