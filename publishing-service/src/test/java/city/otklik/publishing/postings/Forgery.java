package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.ApprovalSignature;
import city.otklik.facts.Attachment;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import city.otklik.testkit.InMemorySigningKeys;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * A fact that looks like approval's and is not what approval signed.
 *
 * @param flaw that is to be found in {@code fact}
 */
record Forgery(String name, Flaw flaw, SpecificRecord fact) {

    static final Attachment PHOTO = photo("ab", "яма.jpg");
    private static final PrivateSigningKey KEY = InMemorySigningKeys.APPROVAL;
    private static final PrivateSigningKey STRANGER = PrivateSigningKey.random();
    private static final Instant AT = PostingScenario.opened().now();

    /** As approval wrote it. */
    static final DraftApproved REAL = FactsOfOthers.approved(CASE, AT, 1, AnswerKind.INTERIM, ANSWER, PHOTO);

    private static final ClarificationAsked ASKED = FactsOfOthers.asked(CASE, AT, 1, QUESTION);

    PostingName posting() {
        return new PostingName(fact instanceof DraftApproved ? PostingKind.ANSWER : PostingKind.CLARIFICATION, 1);
    }

    /** What approval wrote under the same number. */
    SpecificRecord original() {
        return fact instanceof DraftApproved ? REAL : ASKED;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Attachment photo(String sha256, String name) {
        return Attachment.newBuilder()
                .setName(name)
                .setMediaType("image/jpeg")
                .setSize(1)
                .setSha256(sha256.repeat(32))
                .setLocation("https://city.example/files/1")
                .build();
    }

    private static Forgery answer(String name, Flaw flaw, UnaryOperator<DraftApproved.Builder> forged) {
        return new Forgery(
                name, flaw, forged.apply(DraftApproved.newBuilder(REAL)).build());
    }

    private static Forgery question(String name, Flaw flaw, UnaryOperator<ClarificationAsked.Builder> forged) {
        return new Forgery(
                name, flaw, forged.apply(ClarificationAsked.newBuilder(ASKED)).build());
    }

    private static ApprovalSignature of(DraftApproved.Builder another) {
        return KEY.sign(ApprovalStatement.of(another.build()));
    }

    private static DraftApproved.Builder real() {
        return DraftApproved.newBuilder(REAL);
    }

    /** What looks like no content rather than like a wrong one. */
    private static DraftApproved.Builder emptied(DraftApproved.Builder fact) {
        return fact.setKind(AnswerKind.FINAL)
                .setText("")
                .setAttachments(List.of())
                .setContentHash("")
                .setSignature(null);
    }

    static Stream<Forgery> otherContents() {
        return Stream.of(
                answer("text", Flaw.CONTENT, fact -> fact.setText("another text")),
                answer("nothing at all", Flaw.CONTENT, Forgery::emptied),
                answer(
                        "nothing at all, signed",
                        Flaw.CONTENT,
                        fact -> emptied(fact).setSignature(of(emptied(real())))),
                answer(
                        "no text, signed with its hash",
                        Flaw.CONTENT,
                        fact -> emptied(fact)
                                .setContentHash(FactsOfOthers.hash(AnswerKind.FINAL, ""))
                                .setSignature(
                                        of(emptied(real()).setContentHash(FactsOfOthers.hash(AnswerKind.FINAL, ""))))),
                answer("no photo", Flaw.CONTENT, fact -> fact.setAttachments(List.of())),
                answer("photo twice", Flaw.CONTENT, fact -> fact.setAttachments(List.of(PHOTO, PHOTO))),
                answer("photo", Flaw.CONTENT, fact -> fact.setAttachments(List.of(photo("cd", "яма.jpg")))),
                answer("name of photo", Flaw.CONTENT, fact -> fact.setAttachments(List.of(photo("ab", "дом.jpg")))),
                answer("kind", Flaw.CONTENT, fact -> fact.setKind(AnswerKind.FINAL)),
                answer("no hash", Flaw.CONTENT, fact -> fact.setContentHash("")),
                answer(
                        "no hash, signed",
                        Flaw.CONTENT,
                        fact -> fact.setContentHash("").setSignature(of(real().setContentHash("")))),
                answer("hash", Flaw.CONTENT, fact -> fact.setContentHash("ab".repeat(32))),
                answer(
                        "hash, signed",
                        Flaw.CONTENT,
                        fact -> fact.setContentHash("ab".repeat(32))
                                .setSignature(of(real().setContentHash("ab".repeat(32))))));
    }

    static Stream<Forgery> otherSignatures() {
        String hash = FactsOfOthers.hash(AnswerKind.INTERIM, "another text");
        DraftApproved another = real().setText("another text")
                .setAttachments(List.of())
                .setContentHash(hash)
                .build();
        ApprovalSignature strange = STRANGER.sign(ApprovalStatement.of(REAL));
        return Stream.of(
                answer("none", Flaw.NO_SIGNATURE, fact -> fact.setSignature(null)),
                answer("of an unknown key", Flaw.UNKNOWN_KEY, fact -> fact.setSignature(strange)),
                answer(
                        "of an empty key",
                        Flaw.UNKNOWN_KEY,
                        fact -> fact.setSignature(new ApprovalSignature("", strange.getValue()))),
                answer(
                        "of another under approval's name",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(
                                new ApprovalSignature(KEY.known().id(), strange.getValue()))),
                answer(
                        "empty",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(
                                new ApprovalSignature(KEY.known().id(), ""))),
                answer(
                        "of another case",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(of(real().setCaseId("DDDD-EEEE-FFFF")))),
                answer("of another version", Flaw.WRONG_SIGNATURE, fact -> fact.setSignature(of(real().setVersion(2)))),
                answer(
                        "of another actor",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(of(real().setApprovedBy("anna")))),
                answer(
                        "of another time",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(of(real().setOccurredAt(AT.minusSeconds(60))))),
                answer(
                        "of another kind",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setKind(AnswerKind.FINAL)
                                .setContentHash(FactsOfOthers.hash(AnswerKind.FINAL, ANSWER, PHOTO))),
                answer(
                        "of another text",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setText(another.getText())
                                .setAttachments(another.getAttachments())
                                .setContentHash(hash)),
                answer("of a clarification", Flaw.WRONG_SIGNATURE, fact -> fact.setSignature(ASKED.getSignature())));
    }

    static Stream<Forgery> questions() {
        DraftApproved same = FactsOfOthers.approved(CASE, AT, 1, AnswerKind.FINAL, QUESTION);
        return Stream.of(
                question(
                        "question, nothing at all",
                        Flaw.CONTENT,
                        fact -> fact.setText("").setSignature(null)),
                question(
                        "question, no text, signed",
                        Flaw.CONTENT,
                        fact -> fact.setText("")
                                .setSignature(
                                        FactsOfOthers.asked(CASE, AT, 1, "").getSignature())),
                question("question, none", Flaw.NO_SIGNATURE, fact -> fact.setSignature(null)),
                question(
                        "question, unknown key",
                        Flaw.UNKNOWN_KEY,
                        fact -> fact.setSignature(STRANGER.sign(ApprovalStatement.of(ASKED)))),
                question("question, text", Flaw.WRONG_SIGNATURE, fact -> fact.setText("Где вы живёте?")),
                question("question, actor", Flaw.WRONG_SIGNATURE, fact -> fact.setAskedBy("clara")),
                question(
                        "question, number",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(
                                FactsOfOthers.asked(CASE, AT, 2, QUESTION).getSignature())),
                question(
                        "question, case",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(FactsOfOthers.asked("DDDD-EEEE-FFFF", AT, 1, QUESTION)
                                .getSignature())),
                question(
                        "question, of an answer",
                        Flaw.WRONG_SIGNATURE,
                        fact -> fact.setSignature(same.getSignature())));
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(otherContents(), otherSignatures(), questions()).flatMap(forgeries -> forgeries);
    }
}
