package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.TimePassed;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void aFactIsAboutTheVersionItNames() {
        DraftReturned.Builder returned = DraftReturned.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setVersion(2)
                .setKind(AnswerKind.FINAL)
                .setReturnedBy("kurator")
                .setRemark("Короче");
        assertThat(Occurrences.of(returned.build()))
                .contains(Occurrence.of(CaseEvent.DraftReturned).ofVersion(2));
        assertThat(Occurrences.of(returned.setKind(AnswerKind.INTERIM).build()))
                .contains(Occurrence.of(CaseEvent.DraftReturned).ofVersion(2).ofInterim());
    }

    @Test
    void anAnswerClosesTheClarificationsItNames() {
        AnswerPublished.Builder published = AnswerPublished.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setVersion(1)
                .setKind(AnswerKind.INTERIM)
                .setNetwork(Network.VK)
                .setAccount("city-vk")
                .setUrl("https://vk.com/wall-1_2?reply=3")
                .setContentHash("");
        Occurrence interim =
                Occurrence.of(CaseEvent.AnswerPublished).ofVersion(1).ofInterim();
        assertThat(Occurrences.of(published.build())).contains(interim);
        assertThat(Occurrences.of(published.setCloses(List.of(3)).build())).contains(interim.closing(List.of(3)));
    }

    @Test
    void aPostingIsAnAnswerOrAClarification() {
        assertThat(Occurrences.of(failed(PostingKind.ANSWER)))
                .contains(Occurrence.of(CaseEvent.PublicationFailed).ofVersion(2));
        assertThat(Occurrences.of(failed(PostingKind.CLARIFICATION)))
                .contains(Occurrence.of(CaseEvent.PublicationFailed).ofClarification(2));
        ClarificationAsked asked = ClarificationAsked.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setClarification(4)
                .setText("Где?")
                .setAskedBy("anna")
                .build();
        assertThat(Occurrences.of(asked))
                .contains(Occurrence.of(CaseEvent.ClarificationAsked).ofClarification(4));
    }

    @Test
    void otherFactsAreAboutTheCase() {
        assertThat(Occurrences.of(new CaseTransferred("A", NOW, "край", "59-ФЗ")))
                .contains(Occurrence.of(CaseEvent.CaseTransferred));
        assertThat(Occurrences.of(new TimePassed(NOW, ""))).isEmpty();
    }

    private static PublicationFailed failed(PostingKind kind) {
        return new PublicationFailed("A", NOW, kind, 2, "no", true, List.of());
    }
}
