package city.otklik.simulator.networks.vk;

import city.otklik.simulator.faults.Fault;
import city.otklik.simulator.faults.FaultScript;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moments;
import city.otklik.simulator.threads.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The upload servers; faults know them as {@code upload.doc} and {@code upload.photo}. */
@RestController
final class VkUpload {

    private static final Map<String, Object> NO_FILE =
            Map.of("error", "no_file", "error_descr", "The file field is missing");
    private static final Map<String, Object> NO_PHOTO = Map.of("server", 0, "photo", "[]", "hash", "");

    private final VkFiles files;
    private final FaultScript faults;
    private final Journal journal;
    private final Moments moments;

    VkUpload(VkFiles files, FaultScript faults, Journal journal, Moments moments) {
        this.files = files;
        this.faults = faults;
        this.journal = journal;
        this.moments = moments;
    }

    @PostMapping("/upload/doc")
    @Nullable
    ResponseEntity<Object> document(
            @RequestParam long owner,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        return faulty("upload.doc")
                .exchange(
                        () -> file == null
                                ? NO_FILE
                                : Map.of(
                                        "file",
                                        store(VkFile.Kind.DOC, owner, file).ticket()),
                        request);
    }

    @PostMapping("/upload/photo")
    @Nullable
    ResponseEntity<Object> photo(
            @RequestParam long owner,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request) {
        return faulty("upload.photo")
                .exchange(
                        () -> photo == null || !isImage(photo)
                                ? NO_PHOTO
                                : VkSaving.photoReceipt(store(VkFile.Kind.PHOTO, owner, photo)),
                        request);
    }

    private VkFaulty faulty(String name) {
        Optional<Fault> fault = journal.inTurn(() -> faults.next(Network.VK, name, ""));
        return new VkFaulty(fault);
    }

    private static boolean isImage(MultipartFile file) {
        return file.getContentType() != null && file.getContentType().startsWith("image/");
    }

    private VkFile store(VkFile.Kind kind, long owner, MultipartFile file) {
        String hash = sha256(file);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        return journal.inTurn(() -> files.uploaded(kind, owner, name, file.getSize(), hash, moments.now()));
    }

    private static String sha256(MultipartFile file) {
        try (DigestInputStream bytes =
                new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
