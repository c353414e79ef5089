package city.otklik.approval.files;

import city.otklik.facts.Attachment;
import city.otklik.messaging.ContentHash;
import java.util.List;

/**
 * A photo or a file that is stored.
 *
 * @param name as first uploaded, without folders
 * @param mediaType as detected from the content, whatever the name says
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal: the file's identity
 */
public record StoredFile(String name, String mediaType, long size, String sha256) {

    public static StoredFile of(Attachment attachment) {
        return new StoredFile(
                attachment.getName(), attachment.getMediaType(), attachment.getSize(), attachment.getSha256());
    }

    /** The files as the hash of a content takes them. */
    public static List<ContentHash.Attached> attached(List<StoredFile> files) {
        return files.stream()
                .map(file -> new ContentHash.Attached(file.sha256, file.name))
                .toList();
    }

    /** The files as a fact carries them; {@code address} is {@link FileProperties#address()}. */
    public static List<Attachment> inFact(List<StoredFile> files, String address) {
        return files.stream()
                .map(file -> Attachment.newBuilder()
                        .setName(file.name)
                        .setMediaType(file.mediaType)
                        .setSize(file.size)
                        .setSha256(file.sha256)
                        .setLocation(address + "/" + file.sha256)
                        .build())
                .toList();
    }
}
