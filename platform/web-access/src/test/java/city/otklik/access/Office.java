package city.otklik.access;

import city.otklik.messaging.Fact;
import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A small service with a REST interface, as every service of the city has one. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Office {

    enum Verdict {
        ACCEPT,
        REJECT
    }

    record Decision(
            Verdict verdict,
            @Nullable String reason,
            int count,
            String text,
            @Nullable List<String> notes,
            @Nullable List<Line> lines,
            @Size(max = 5) @Nullable String code,
            @Size(max = 2) @Nullable List<String> names,
            @Nullable Boolean flag,
            @Nullable Instant at,
            @Nullable LocalDate day) {}

    record Line(String title) {}

    record Letter(String text) {}

    record Answer(
            String login,
            String actor,
            boolean spokeForParks,
            @Nullable String subject) {}

    /** In place of the topic: who is handed a login has it at once. */
    @Bean
    Logins logins(HandedOverLogins handedOver) {
        return (login, by, decide) -> decide.apply(null)
                .accepted()
                .facts()
                .forEach(record -> handedOver.take(new Fact(
                        login, "routing", "logins/" + login, 1, by, Instant.EPOCH, null, null, Instant.EPOCH, record)));
    }

    @RestController
    static class OfficeController {

        private final List<String> letters = new CopyOnWriteArrayList<>();

        @OpenToAll
        @GetMapping("/open")
        Answer open(@AuthenticationPrincipal @Nullable Caller caller) {
            return new Answer(caller == null ? "" : caller.login(), "", false, null);
        }

        @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
        @PostMapping("/decisions")
        Answer decide(@AuthenticationPrincipal Caller caller, @RequestBody Decision decision) {
            if (decision.text().isBlank()) {
                throw new RefusalException(
                        Refusal.of("shut", HttpStatus.CONFLICT).at("text"));
            }
            return new Answer(
                    caller.login(),
                    caller.asFirstOf(Role.EXECUTOR, Role.SUPERVISOR).name(),
                    caller.departments().contains("parks"),
                    caller.as(Role.EXECUTOR).subject());
        }

        @OnlyFor(Role.EXECUTOR)
        @PostMapping("/letters")
        ResponseEntity<Letter> write(
                @RequestBody Letter letter,
                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
            if (letter.text().isEmpty()) {
                throw new RefusalException(Refusal.of("shut", HttpStatus.CONFLICT));
            }
            if (letter.text().equals("unsigned")) {
                throw new KeysUnavailableException(new IllegalStateException("broker.inside:9092"));
            }
            letters.add(letter.text());
            if (letter.text().equals("fails")) {
                throw new IllegalStateException("after it was written");
            }
            return ResponseEntity.created(URI.create("/letters/" + letters.size()))
                    .eTag("\"" + letters.size() + "\"")
                    .header("Otklik-Sequence", "office;" + letters.size())
                    .body(new Letter(letter.text() + letters.size()));
        }

        @OnlyFor(Role.EXECUTOR)
        @GetMapping("/letters")
        long written(@RequestParam String text) {
            return letters.stream().filter(text::equals).count();
        }

        @Idempotent("Nothing is changed")
        @OnlyFor(Role.EXECUTOR)
        @PostMapping(path = "/texts", consumes = MediaType.TEXT_PLAIN_VALUE)
        int read(@RequestBody String text) {
            return text.length();
        }

        @Idempotent("Nothing is changed")
        @OnlyFor(Role.EXECUTOR)
        @PostMapping("/questions")
        int ask() {
            return 1;
        }

        @OnlyFor(Role.CURATOR)
        @PostMapping("/approvals/{version}")
        int approve(@PathVariable int version) {
            if (version == 1) {
                throw new RefusalException(
                        Refusal.of("shut", HttpStatus.CONFLICT).under("§12"));
            }
            return version;
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/cases/{id}")
        String found(@PathVariable String id, @RequestParam(required = false) @Nullable String department) {
            return id + department;
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/pages")
        int pages(@RequestParam(defaultValue = "2") @Min(1) @Max(10) int limit) {
            return limit;
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/numbers")
        int numbers(@RequestParam Verdict of) {
            return of.ordinal();
        }

        @Idempotent("Nothing is changed")
        @OnlyFor(Role.EXECUTOR)
        @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        long upload(@RequestPart MultipartFile file) {
            return file.getSize();
        }

        /** More than fits into the buffers on the way to a caller who does not read. */
        @OpenToAll
        @GetMapping("/much/stream")
        InputStreamResource stream() {
            return new InputStreamResource(new ByteArrayInputStream(new byte[50_000_000]));
        }

        @OpenToAll
        @GetMapping("/much/json")
        List<String> json() {
            return Collections.nCopies(50_000, "x".repeat(1_000));
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/errors")
        int errors() {
            throw new IllegalStateException("secret of the house");
        }
    }
}
