package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.JournaledMap;
import org.springframework.stereotype.Component;

/** All authors. To be used within a turn of the journal. */
@Component
public final class Authors {

    private final JournaledMap<String, Author> authors;

    Authors(Journal journal) {
        this.authors = journal.map("author", Author.class, a -> key(a.network(), a.id()));
    }

    private static String key(Network network, long id) {
        return network + " " + id;
    }

    /** Adds an author, or changes the name. */
    public void put(Author author) {
        authors.put(author);
    }

    /** The name shown in the network; the number of an unknown author. */
    public String nameOf(Network network, long id) {
        return authors.get(key(network, id)).map(Author::name).orElse(Long.toString(id));
    }
}
