package city.otklik.approval.drafting;

import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import java.util.List;

/**
 * The executor submits a version to the curator (§9, §11).
 *
 * @param executor login of the caller
 * @param attachments in the order they are to be posted in
 * @param unknownFiles hashes that were named and under which no file is stored
 * @param noAttachments the executor states that there is no photo or video evidence (§14)
 */
record SubmitDraft(
        String executor,
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
}
