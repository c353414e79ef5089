package city.otklik.publishing.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoAccounts implements Accounts {

    private static final String COLLECTION = "accounts";

    private final MongoOperations mongo;

    MongoAccounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<OfficialAccount> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Entry.class, COLLECTION).stream()
                .map(Entry::account)
                .toList();
    }

    @Override
    public Optional<OfficialAccount> named(String name) {
        return Optional.ofNullable(mongo.findById(name, Entry.class, COLLECTION))
                .map(Entry::account);
    }

    @Override
    public void keep(OfficialAccount account) {
        mongo.save(new Entry(account.name(), account), COLLECTION);
    }

    record Entry(@Id String name, OfficialAccount account) {}
}
