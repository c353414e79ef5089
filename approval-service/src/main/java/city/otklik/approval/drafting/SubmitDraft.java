package city.otklik.approval.drafting;

import city.otklik.access.Caller;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import java.util.List;

/**
 * The executor submits a version to the curator (§9, §11).
 *
 * @param by the caller: the executor or the supervisor
 * @param attachments in the order they are to be posted in
 * @param unknownFiles hashes that were named and under which no file is stored
 * @param noAttachments the executor states that there is no photo or video evidence (§14)
 */
record SubmitDraft(
        Caller by,
        AnswerKind kind,
        String text,
        List<StoredFile> attachments,
        List<String> unknownFiles,
        boolean noAttachments) {

    SubmitDraft {
        text = text.replace("\r\n", "\n").strip();
        attachments = List.copyOf(attachments);
        unknownFiles = List.copyOf(unknownFiles);
    }

    DraftVersion.Content content() {
        return new DraftVersion.Content(kind, noAttachments, text, StoredFile.attached(attachments));
    }
}
