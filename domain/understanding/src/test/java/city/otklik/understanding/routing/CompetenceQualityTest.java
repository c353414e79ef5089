package city.otklik.understanding.routing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.understanding.routing.Competence.Clear;
import city.otklik.understanding.routing.Competence.Direction;
import city.otklik.understanding.routing.Competence.Pointer;
import city.otklik.understanding.routing.SampleRoutes.Sample;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How well the rules that come with the project do, in figures. */
class CompetenceQualityTest {

    private final Competence competence = SampleRoutes.competence();

    /** How a set of messages was routed: top-1 is over those with a department, sent are those no person sees. */
    private record Report(String name, int messages, int top1, int top3, int sent, int sentWrong) {
        double share() {
            return (double) top1 / messages;
        }

        @Override
        public String toString() {
            return "routing %s: %d messages, top-1 %d (%.0f %%), top-3 %d, sent without a person %d, of these wrongly %d"
                    .formatted(name, messages, top1, 100 * share(), top3, sent, sentWrong);
        }
    }

    @Test
    void theSamplesReachTheirDepartment() {
        Report report = report("samples", SampleRoutes.all(), true);
        assertThat(report.messages()).isGreaterThanOrEqualTo(55);
        assertThat(report.share()).isGreaterThanOrEqualTo(0.85);
        assertThat(report.sentWrong()).isLessThanOrEqualTo(report.messages() / 20);
    }

    @Test
    void theSamplesReachTheirDepartmentWithoutTheCuratorsWordToo() {
        Report report = report("samples without hints", SampleRoutes.all(), false);
        assertThat(report.share()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void wordsTheRulesWereNotMadeForDoWell() {
        Report report = report("unseen", SampleRoutes.unseen(), false);
        assertThat(report.messages()).isGreaterThanOrEqualTo(30);
        assertThat(report.share()).isGreaterThanOrEqualTo(0.7);
        assertThat(report.sentWrong()).isLessThanOrEqualTo(report.messages() / 10);
    }

    @Test
    void whatIsDoubtfulWaitsForAPerson() {
        List<Sample> doubtful = SampleRoutes.all().stream()
                .filter(sample -> sample.department() == null)
                .toList();
        assertThat(doubtful).isNotEmpty();
        assertThat(doubtful)
                .allSatisfy(sample -> assertThat(direction(sample, true))
                        .as(sample.id() + " " + competence.pointers(sample.text(), sample.topicHint()))
                        .isInstanceOf(Competence.Doubtful.class));
    }

    private Report report(String name, List<Sample> all, boolean hints) {
        List<Sample> samples =
                all.stream().filter(sample -> sample.department() != null).toList();
        int top1 = 0;
        int top3 = 0;
        int sent = 0;
        int sentWrong = 0;
        for (Sample sample : samples) {
            String meant = Objects.requireNonNull(sample.department());
            List<String> found =
                    pointers(sample, hints).stream().map(Pointer::department).toList();
            boolean right = !found.isEmpty() && found.getFirst().equals(meant);
            top1 += right ? 1 : 0;
            top3 += found.stream().limit(3).toList().contains(meant) ? 1 : 0;
            if (direction(sample, hints) instanceof Clear clear) {
                sent++;
                sentWrong += clear.lead().equals(meant) ? 0 : 1;
            }
            if (!right || !(direction(sample, hints) instanceof Clear)) {
                System.out.println("  " + name + " " + sample.id() + " meant " + meant + ", found "
                        + pointers(sample, hints).stream().limit(3).toList() + " " + direction(sample, hints));
            }
        }
        Report report = new Report(name, samples.size(), top1, top3, sent, sentWrong);
        System.out.println(report);
        return report;
    }

    private List<Pointer> pointers(Sample sample, boolean hints) {
        @Nullable String hint = hints ? sample.topicHint() : null;
        return competence.pointers(sample.text(), hint);
    }

    private Direction direction(Sample sample, boolean hints) {
        return competence.direction(pointers(sample, hints), Set.of());
    }
}
