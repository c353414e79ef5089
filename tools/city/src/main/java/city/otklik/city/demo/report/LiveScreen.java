package city.otklik.city.demo.report;

import city.otklik.city.demo.play.Story;
import city.otklik.cli.log.FactDescription;
import city.otklik.cli.log.LoggedFact;
import city.otklik.facts.MessageReceived;
import city.otklik.messaging.text.ShownText;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The week as it happens: one line a fact, under the name of its story. */
public final class LiveScreen {

    private static final String RESET = "\u001b[0m";

    private final PrintStream screen;
    private final boolean colours;
    private final List<Story> stories;
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    /** @param colours whether the screen understands ANSI colours */
    public LiveScreen(PrintStream screen, boolean colours, List<Story> stories) {
        this.screen = screen;
        this.colours = colours;
        this.stories = List.copyOf(stories);
    }

    public void show(LoggedFact line) {
        if (line.fact() instanceof MessageReceived received) {
            titles.put(line.caseId(), titleOf(received.getMessageId()));
        }
        String title = titles.getOrDefault(line.caseId(), line.caseId());
        screen.printf(
                "%s  %s%-31s%s %s%s%n",
                FactDescription.time(line.occurredAt()),
                dim(),
                ShownText.line(title, 31),
                reset(),
                colourOf(line),
                FactDescription.of(line.fact()) + reset());
    }

    private String titleOf(String messageId) {
        return stories.stream()
                .filter(s -> s.messageId().equals(messageId))
                .map(Story::title)
                .findFirst()
                .orElse(messageId);
    }

    private String colourOf(LoggedFact line) {
        if (!colours) {
            return "";
        }
        return switch (line.type()) {
            case "DeadlineBreached", "MessageRejected", "PublicationFailed", "PublicationNeedsPerson" -> "\u001b[31m";
            case "DeadlineWarning", "DraftReturned", "RoutingDoubted", "LastReworkRound" -> "\u001b[33m";
            case "AnswerPublished", "DeadlineMet" -> "\u001b[32m";
            case "MessageReceived" -> "\u001b[1m";
            default -> line.source().equals("sla") ? "\u001b[36m" : "";
        };
    }

    private String dim() {
        return colours ? "\u001b[2m" : "";
    }

    private String reset() {
        return colours ? RESET : "";
    }
}
