package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.CASE;
import static city.otklik.sla.processing.ClockStory.city;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.ReplyCertainty;
import java.util.List;

/** Facts of one case, at local times of the city. */
final class Facts {

    private Facts() {}

    static MessageAccepted accepted(String local) {
        return new MessageAccepted(
                CASE, city(local), city(local), Network.VK, PriorityClass.NORMAL, List.of(), List.of());
    }

    /** The packaged calendar of the city with one more day off. */
    static String calendarWithout(String date) {
        return ClockStory.text("kislovodsk") + "\noff " + date + " | Ледовое побоище | Распоряжение администрации\n";
    }

    static DraftSubmitted draft(int version, String local) {
        return new DraftSubmitted(
                CASE, city(local), version, AnswerKind.FINAL, "", List.of(), "hash", "ivanova", false);
    }

    static DraftApproved approved(int version, String local) {
        return new DraftApproved(
                CASE, city(local), version, AnswerKind.FINAL, "", List.of(), "hash", "curator", null, false);
    }

    static DraftReturned returned(int version, String local) {
        return new DraftReturned(CASE, city(local), version, AnswerKind.FINAL, "", "curator");
    }

    static AnswerPublished published(int version, String local) {
        return new AnswerPublished(
                CASE,
                city(local),
                version,
                AnswerKind.FINAL,
                Network.VK,
                "city",
                "1",
                "https://vk.ru/1",
                "hash",
                false,
                null,
                null);
    }

    static ClarificationPosted posted(int number, String local) {
        return new ClarificationPosted(
                CASE, city(local), number, Network.VK, "city", "2", "https://vk.ru/2", false, null, "");
    }

    static ClarificationAnswered answered(int number, String local) {
        return new ClarificationAnswered(CASE, city(local), number, "r" + number, "", ReplyCertainty.EXACT);
    }

    static CaseRouted routed(String department) {
        return new CaseRouted(CASE, city("2026-03-03T09:01"), department, List.of(), 1.0, false, List.of(), List.of());
    }
}
