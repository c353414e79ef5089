package city.otklik.simulator.networks.vk.uploads;

import city.otklik.simulator.calls.CallExchange;
import city.otklik.simulator.calls.NetworkCall;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.uploads.UploadedFile;
import city.otklik.simulator.uploads.UploadedFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The upload servers; faults know them as {@code upload.doc} and {@code upload.photo}. */
@RestController
final class VkUploadController {

    private static final Map<String, Object> NO_FILE =
            Map.of("error", "no_file", "error_descr", "The file field is missing");
    private static final Map<String, Object> NO_PHOTO = Map.of("server", 0, "photo", "[]", "hash", "");

    private final UploadedFiles files;
    private final CallExchange exchange;

    VkUploadController(UploadedFiles files, CallExchange exchange) {
        this.files = files;
        this.exchange = exchange;
    }

    @PostMapping("/upload/doc")
    @Nullable
    ResponseEntity<Object> document(
            @RequestParam long owner,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        return answer(UploadedFile.Kind.DOC, owner, file, f -> Map.of("file", f.ticket()), NO_FILE, request);
    }

    @PostMapping("/upload/photo")
    @Nullable
    ResponseEntity<Object> photo(
            @RequestParam long owner,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request) {
        MultipartFile image = photo != null && isImage(photo) ? photo : null;
        return answer(UploadedFile.Kind.PHOTO, owner, image, VkUploadMethods::photoReceipt, NO_PHOTO, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            UploadedFile.Kind kind,
            long owner,
            @Nullable MultipartFile file,
            Function<UploadedFile, Object> receipt,
            Object otherwise,
            HttpServletRequest request) {
        String sha256 = file == null ? "" : UploadedFiles.sha256(file);
        Supplier<Object> effect =
                () -> file == null ? otherwise : receipt.apply(files.add(Network.VK, kind, owner, file, sha256));
        return exchange.answer(new Upload("upload." + kind.notation(), effect), request);
    }

    private static boolean isImage(MultipartFile file) {
        return file.getContentType() != null && file.getContentType().startsWith("image/");
    }

    private record Upload(String method, Supplier<Object> effect) implements NetworkCall {

        @Override
        public Network network() {
            return Network.VK;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public Admission admit(Moment at) {
            return new Admission.Admitted(() -> ResponseEntity.ok(effect.get()));
        }

        @Override
        public ResponseEntity<Object> error(int code) {
            return ResponseEntity.ok(Map.of("error", "error_" + code));
        }

        @Override
        public OptionalInt rateError() {
            return OptionalInt.empty();
        }
    }
}
