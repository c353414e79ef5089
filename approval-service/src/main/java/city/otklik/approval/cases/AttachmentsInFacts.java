package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import city.otklik.facts.Attachment;
import java.util.List;

/** Files as a fact names them. */
public final class AttachmentsInFacts {

    private AttachmentsInFacts() {}

    /** @param filesAddress where files are read inside the city's network; the hash is put behind it */
    public static List<Attachment> of(List<StoredFile> files, String filesAddress) {
        return files.stream()
                .map(file -> Attachment.newBuilder()
                        .setName(file.name())
                        .setMediaType(file.mediaType())
                        .setSize(file.size())
                        .setSha256(file.sha256())
                        .setLocation(filesAddress + "/" + file.sha256())
                        .build())
                .toList();
    }
}
