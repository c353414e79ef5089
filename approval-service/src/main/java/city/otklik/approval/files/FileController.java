package city.otklik.approval.files;

import city.otklik.access.Caller;
import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.approval.files.StoredFiles.Upload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and files of drafts and of departments. */
@RestController
final class FileController {

    private static final Logger LOG = LoggerFactory.getLogger(FileController.class);

    private final StoredFiles files;
    private final CaseFiles cases;
    private final UploadLimits limits;

    FileController(StoredFiles files, CaseFiles cases, UploadLimits limits) {
        this.limits = limits;
        this.files = files;
        this.cases = cases;
    }

    @OnlyFor({Role.EXECUTOR, Role.DEPARTMENT, Role.SUPERVISOR})
    @Idempotent("The same content is the same file")
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload a photo or a file; 200 where the same content is stored already")
    @ApiResponse(responseCode = "200", description = "Stored already", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Stored", useReturnTypeSchema = true)
    ResponseEntity<StoredFile> upload(@RequestPart MultipartFile file, @AuthenticationPrincipal Caller caller)
            throws IOException {
        limits.reserve(caller.login(), file.getSize()).ifPresent(refusal -> {
            throw new RefusalException(refusal);
        });
        boolean added = false;
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return switch (files.store(name, content, caller.login())) {
                case Upload.Refused(var refusal) -> throw new RefusalException(refusal);
                case Upload.Stored(StoredFile stored, boolean fresh) -> {
                    added = fresh;
                    LOG.info(
                            "File {}: {} of {} bytes{}",
                            stored.sha256(),
                            stored.mediaType(),
                            stored.size(),
                            fresh ? "" : ", known");
                    yield ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(stored);
                }
            };
        } finally {
            if (!added) {
                limits.release(caller.login(), file.getSize());
            }
        }
    }

    @OnlyFor({Role.EXECUTOR, Role.DEPARTMENT, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/files/{sha256}")
    @Operation(summary = "The content of a file; a department opens those of its own cases and those it uploaded")
    ResponseEntity<InputStreamResource> download(@PathVariable String sha256, @AuthenticationPrincipal Caller caller)
            throws IOException {
        StoredFile file = files.find(sha256).orElseThrow(() -> unknown(sha256));
        if (!maySee(caller, sha256)) {
            throw new RefusalException(FileRefusals.foreignFile(sha256));
        }
        InputStream content = files.open(sha256).orElseThrow(() -> unknown(sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                // Never opened inside the reader's page: what a stranger sent may be more than a picture.
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag("\"" + sha256 + "\"")
                .body(new InputStreamResource(content));
    }

    private boolean maySee(Caller caller, String sha256) {
        return caller.is(Role.EXECUTOR)
                || caller.is(Role.CURATOR)
                || caller.is(Role.SUPERVISOR)
                || files.isUploadedBy(caller.login(), sha256)
                || cases.isOnCaseOf(caller.departments(), sha256);
    }

    private static RefusalException unknown(String sha256) {
        return new RefusalException(FileRefusals.unknownFile(sha256));
    }
}
