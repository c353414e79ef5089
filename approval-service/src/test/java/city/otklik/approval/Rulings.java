package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import org.apache.avro.specific.SpecificRecord;

/** Takes a ruling apart. */
public final class Rulings {

    private Rulings() {}

    /** The ruling as done. */
    public static <S, R, A> Ruling.Done<S, R, A> done(Ruling<S, R, A> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Done.class);
        return (Ruling.Done<S, R, A>) ruling;
    }

    /** The one fact of a ruling that was done. */
    public static <F extends SpecificRecord> F fact(Ruling<?, ?, ?> ruling, Class<F> type) {
        assertThat(done(ruling).facts()).singleElement().isInstanceOf(type);
        return type.cast(done(ruling).facts().getFirst());
    }

    /** The refusal; it always says what is wrong and what to do. */
    public static <R extends Refusal> R refusal(Ruling<?, R, ?> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        R refusal = ((Ruling.Refused<?, R, ?>) ruling).refusal();
        assertThat(refusal.detail()).isNotBlank();
        assertThat(refusal.remedy()).isNotBlank();
        return refusal;
    }
}
