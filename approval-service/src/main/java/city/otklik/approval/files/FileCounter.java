package city.otklik.approval.files;

import city.otklik.access.worded.Answers;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.approval.files.FileStore.Keeping;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where photos and files are handed in and out. */
@RestController
final class FileCounter {

    private static final Logger LOG = LoggerFactory.getLogger(FileCounter.class);

    private final FileStore files;

    FileCounter(FileStore files) {
        this.files = files;
    }

    @OnlyFor({Role.EXECUTOR, Role.DEPARTMENT})
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hand in a photo or a file; 200 where the same content is kept already")
    ResponseEntity<?> handIn(@RequestPart MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return switch (files.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content)) {
                case Keeping.Refused(FileRefusal refusal) -> Answers.of(refusal);
                case Keeping.Kept(StoredFile kept, boolean fresh) -> {
                    LOG.info(
                            "File {}: {} of {} bytes{}",
                            kept.sha256(),
                            kept.mediaType(),
                            kept.size(),
                            fresh ? "" : ", known");
                    yield ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(kept);
                }
            };
        }
    }

    @OnlyFor({Role.EXECUTOR, Role.DEPARTMENT, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/files/{sha256}")
    @Operation(summary = "The content of a file")
    ResponseEntity<?> handOut(@PathVariable String sha256) throws IOException {
        Optional<StoredFile> file = files.find(sha256);
        Optional<InputStream> content = files.open(sha256);
        if (file.isEmpty() || content.isEmpty()) {
            return Answers.of(new FileRefusal.UnknownFile(sha256));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.get().mediaType()))
                .contentLength(file.get().size())
                // Never opened in the page of the one who reads it: what a stranger sent may be more than a picture.
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.get().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag("\"" + sha256 + "\"")
                .body(new InputStreamResource(content.get()));
    }
}
