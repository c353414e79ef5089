package city.otklik.publishing.postings;

import city.otklik.casestore.Note;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.SigningKey;
import city.otklik.messaging.signing.SigningKeys;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Content;
import city.otklik.publishing.cases.Posting.Signed;
import city.otklik.publishing.cases.PublishingCase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks where something is posted: whoever wrote the fact, only what the curator read and what the executor asked may appear
 * in the city's name (§10 to §12).
 */
final class ApprovalCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalCheck.class);

    private final SigningKeys keys;
    private final MeterRegistry meters;

    ApprovalCheck(SigningKeys keys, MeterRegistry meters) {
        this.keys = keys;
        this.meters = meters;
    }

    /** Why it is not known that approval wrote what is to be posted. */
    enum Flaw {
        /** No fact says what is to be posted. */
        NO_CONTENT(Note.of("attempt-unexplained"), PostingRemedy.FORGED),
        /** Text or files have another hash, or one of text and hash is missing. */
        CONTENT(Note.of("not-what-was-approved"), PostingRemedy.FORGED),
        /** As in every fact from before approval signed: a person compares. */
        NO_SIGNATURE(Note.of("signature-missing"), PostingRemedy.COMPARE),
        UNKNOWN_KEY(Note.of("signing-key-unknown"), PostingRemedy.FORGED),
        WRONG_SIGNATURE(Note.of("signature-wrong"), PostingRemedy.FORGED);

        private final Note note;
        private final PostingRemedy remedy;

        Flaw(Note note, PostingRemedy remedy) {
            this.note = note;
            this.remedy = remedy;
        }

        Note note() {
            return note;
        }

        PostingRemedy remedy() {
            return remedy;
        }

        /** Whether nobody may post it, not by hand either. */
        boolean isForgery() {
            return this != NO_SIGNATURE;
        }
    }

    /**
     * Empty where approval signed it.
     *
     * @throws SigningKeys.KeysUnavailableException when the keys cannot be read now: ask again later
     */
    Optional<Flaw> flaw(PublishingCase state, Posting posting) {
        return Optional.ofNullable(flaw(state.caseId(), posting));
    }

    /** Once for each time that a person is told: somebody may be forging facts. */
    void raise(PublishingCase state, Posting posting, Flaw flaw) {
        LOG.error("Case {}: {} is not what approval signed ({})", state.caseId(), posting.name(), flaw);
        meters.counter("otklik.approvals.unproved", "flaw", flaw.name()).increment();
    }

    /** A fact that says otherwise of what was proved before changed nothing, and nobody has to do anything about it. */
    void raiseIgnored(PublishingCase state, Posting ignored) {
        LOG.error("Case {}: another {} came, and the one that was proved stays", state.caseId(), ignored.name());
        meters.counter("otklik.approvals.unproved", "flaw", "IGNORED").increment();
    }

    private @Nullable Flaw flaw(String caseId, Posting posting) {
        if (!posting.hasContent()) {
            return Flaw.NO_CONTENT;
        }
        Content content = posting.contentOrNone();
        if (!content.isWhole(posting.isAnswer())) {
            return Flaw.CONTENT;
        }
        Signed signed = content.signed();
        if (signed == null) {
            return Flaw.NO_SIGNATURE;
        }
        int number = posting.name().number();
        ApprovalStatement statement = posting.isAnswer()
                ? ApprovalStatement.answer(
                        caseId, number, content.kind(), content.contentHash(), signed.by(), posting.wantedAt())
                : ApprovalStatement.clarification(caseId, number, content.text(), signed.by(), posting.wantedAt());
        Optional<SigningKey> key = keys.find(signed.keyId());
        if (key.isEmpty()) {
            return Flaw.UNKNOWN_KEY;
        }
        return key.get().hasSigned(statement, signed.signature()) ? null : Flaw.WRONG_SIGNATURE;
    }
}
