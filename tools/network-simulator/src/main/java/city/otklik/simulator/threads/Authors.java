package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everybody who ever wrote. */
@Component
public final class Authors {

    private final Map<Wall, String> names = new HashMap<>();
    private final Track<Author> track;

    Authors(Journal journal) {
        this.track = journal.track("author", Author.class, a -> names.put(new Wall(a.network(), a.id()), a.name()));
    }

    /** Remembers how somebody is called now. */
    public void introduce(Author author) {
        if (!author.name().equals(names.get(new Wall(author.network(), author.id())))) {
            track.record(author);
        }
    }

    /** The name shown in the network, or the number of somebody never introduced. */
    public String nameOf(Network network, long id) {
        return names.getOrDefault(new Wall(network, id), Long.toString(id));
    }
}
