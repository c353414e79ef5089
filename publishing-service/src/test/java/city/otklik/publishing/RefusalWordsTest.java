package city.otklik.publishing;

import city.otklik.access.RefusalWords;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.accounts.AccountRefusals.Fault;
import city.otklik.publishing.cases.PostingName;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    @Test
    void every_refusal_reads_in_russian_and_english() {
        RefusalWords.of("publishing")
                .with(PostingName.class, new PostingName(PostingKind.ANSWER, 1))
                .with(Fault.class, new Fault("ownerId", "owner"))
                .assertComplete();
    }
}
