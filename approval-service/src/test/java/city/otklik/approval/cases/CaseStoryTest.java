package city.otklik.approval.cases;

import static city.otklik.approval.CaseFiles.ID;
import static city.otklik.approval.CaseFiles.folded;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
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

class CaseStoryTest {

    @Test
    void the_message_and_those_who_work_on_it_are_kept() {
        CaseFile file = CaseFiles.annas();
        assertThat(file.enquiry()).isNotNull().satisfies(enquiry -> {
            assertThat(enquiry.network()).isEqualTo(Network.VK);
            assertThat(enquiry.author()).isEqualTo("Автор");
            assertThat(enquiry.sentAt()).isEqualTo(Told.NINE);
        });
        assertThat(file.handling().executor()).isEqualTo("anna");
        assertThat(file.handling().lead()).isEqualTo("UGH");
        assertThat(file.life().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void facts_in_another_order_lead_to_the_same_case() {
        CaseFile late = folded(
                CaseFile.unknown(),
                Told.received(ID, Network.VK, "Когда починят фонарь на улице Мира?"),
                Told.accepted(ID),
                Told.routed(ID, "UGH"),
                Told.appointed(ID, "anna"));
        assertThat(late).isEqualTo(CaseFiles.annas());
    }

    @Test
    void what_a_department_gave_stands_beside_the_case() {
        Attachment photo = Attachment.newBuilder()
                .setName("яма.jpg")
                .setMediaType("image/jpeg")
                .setSize(5)
                .setSha256("ab")
                .build();
        CaseFile file = folded(
                CaseFiles.annas(),
                DepartmentContributed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setDepartment("UGH")
                        .setText("Бригада выехала")
                        .setAttachments(List.of(photo))
                        .build());
        assertThat(file.handling().contributions()).singleElement().satisfies(given -> {
            assertThat(given.text()).isEqualTo("Бригада выехала");
            assertThat(given.attachments()).singleElement().hasFieldOrPropertyWithValue("sha256", "ab");
        });
    }

    @Test
    void an_overturned_rejection_brings_the_case_back_where_it_stood() {
        CaseFile rejected = folded(
                CaseFiles.annas(),
                MessageRejected.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setSentAt(Told.NINE)
                        .setGround(RejectionGround.INSULT)
                        .build());
        assertThat(rejected.listing()).isNotNull().hasFieldOrPropertyWithValue("open", false);
        CaseFile back = folded(
                rejected,
                RejectionOverturned.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setSentAt(Told.NINE)
                        .setNetwork(Network.VK)
                        .setReason("ошибка")
                        .build());
        assertThat(back).isEqualTo(CaseFiles.annas());
    }

    @Test
    void a_priority_that_changes_is_shown() {
        CaseFile urgent = folded(
                CaseFiles.annas(),
                PriorityChanged.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setFrom(PriorityClass.NORMAL)
                        .setTo(PriorityClass.URGENT)
                        .build());
        assertThat(urgent.enquiry()).isNotNull().hasFieldOrPropertyWithValue("priority", PriorityClass.URGENT);
    }

    @Test
    void a_posting_that_needs_a_person_says_why() {
        CaseFile file = folded(
                CaseFiles.annas(),
                PublicationNeedsPerson.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setNumber(1)
                        .setReason("ответ сети потерян")
                        .setRemedy("посмотрите в сети")
                        .build());
        assertThat(file.life().draft()).isEqualTo(Draft.NEEDS_PERSON);
    }

    @Test
    void what_is_none_of_approvals_business_changes_nothing() {
        TimePassed tick = TimePassed.newBuilder().setAt(Told.NINE).build();
        assertThat(CaseStory.after(CaseFiles.annas(), tick)).isEqualTo(CaseFiles.annas());
    }
}
