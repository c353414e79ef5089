package city.otklik.approval.files;

/**
 * A photo or a file that is kept.
 *
 * @param name as first uploaded, without folders
 * @param mediaType as detected from the content, whatever the name says
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal: the file's identity
 */
public record StoredFile(String name, String mediaType, long size, String sha256) {}
