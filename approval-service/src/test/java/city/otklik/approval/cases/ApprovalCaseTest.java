package city.otklik.approval.cases;

import static city.otklik.approval.SampleCases.ID;
import static city.otklik.approval.SampleCases.after;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Attachment;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.TimePassed;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalCaseTest {

    @Test
    void the_message_and_those_who_work_on_it_are_kept() {
        ApprovalCase known = SampleCases.annas();
        assertThat(known.message()).isNotNull().satisfies(message -> {
            assertThat(message.network()).isEqualTo(Network.VK);
            assertThat(message.author()).isEqualTo("Автор");
            assertThat(message.sentAt()).isEqualTo(SampleFacts.NINE);
        });
        assertThat(known.handling().executor()).isEqualTo("anna");
        assertThat(known.handling().lead()).isEqualTo("UGH");
        assertThat(known.life().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void facts_in_another_order_lead_to_the_same_case() {
        ApprovalCase late = after(
                ApprovalCase.unknown(ID),
                SampleFacts.received(ID, Network.VK, "Когда починят фонарь на улице Мира?"),
                SampleFacts.accepted(ID),
                SampleFacts.routed(ID, "UGH"),
                SampleFacts.appointed(ID, "anna"));
        assertThat(late).isEqualTo(SampleCases.annas());
    }

    @Test
    void what_a_department_gave_is_kept_with_the_case() {
        Attachment photo = Attachment.newBuilder()
                .setName("яма.jpg")
                .setMediaType("image/jpeg")
                .setSize(5)
                .setSha256("ab")
                .build();
        ApprovalCase known = after(
                SampleCases.annas(),
                DepartmentContributed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setDepartment("UGH")
                        .setText("Бригада выехала")
                        .setAttachments(List.of(photo))
                        .build());
        assertThat(known.handling().contributions()).singleElement().satisfies(given -> {
            assertThat(given.text()).isEqualTo("Бригада выехала");
            assertThat(given.attachments()).singleElement().hasFieldOrPropertyWithValue("sha256", "ab");
        });
    }

    @Test
    void an_overturned_rejection_restores_the_state_of_the_case() {
        ApprovalCase rejected = after(
                SampleCases.annas(),
                MessageRejected.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setSentAt(SampleFacts.NINE)
                        .setGround(RejectionGround.INSULT)
                        .build());
        assertThat(rejected.life().status().inWork()).isFalse();
        ApprovalCase back = after(
                rejected,
                RejectionOverturned.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setSentAt(SampleFacts.NINE)
                        .setNetwork(Network.VK)
                        .setReason("ошибка")
                        .build());
        assertThat(back).isEqualTo(SampleCases.annas());
    }

    @Test
    void a_priority_that_changes_is_shown() {
        ApprovalCase urgent = after(
                SampleCases.annas(),
                PriorityChanged.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setFrom(PriorityClass.NORMAL)
                        .setTo(PriorityClass.URGENT)
                        .build());
        assertThat(urgent.message()).isNotNull().hasFieldOrPropertyWithValue("priority", PriorityClass.URGENT);
    }

    @Test
    void a_posting_that_needs_a_person_says_why() {
        ApprovalCase known = after(
                SampleCases.annas(),
                SampleFacts.submitted(ID, 1, AnswerKind.FINAL),
                SampleFacts.approved(ID, 1, AnswerKind.FINAL),
                PublicationNeedsPerson.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setNumber(1)
                        .setReason("ответ сети потерян")
                        .setRemedy("посмотрите в сети")
                        .build());
        assertThat(known.life().draft()).isEqualTo(Draft.NEEDS_PERSON);
        assertThat(known.draft(1).orElseThrow().posting()).isNotNull();
        ApprovalCase resumed = after(known, SampleFacts.resumed(ID, 1));
        assertThat(resumed.life().draft()).isEqualTo(Draft.APPROVED);
        assertThat(resumed.draft(1).orElseThrow().posting()).isNull();
    }

    @Test
    void what_is_none_of_approvals_business_changes_nothing() {
        TimePassed tick = TimePassed.newBuilder().setAt(SampleFacts.NINE).build();
        assertThat(SampleCases.annas().evolve(tick)).isEqualTo(SampleCases.annas());
    }
}
