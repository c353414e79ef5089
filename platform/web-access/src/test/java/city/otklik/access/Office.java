package city.otklik.access;

import city.otklik.access.worded.Answers;
import city.otklik.access.worded.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small service with a REST interface, as every service of the city has one. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Office {

    enum Verdict {
        ACCEPT,
        REJECT
    }

    record Decision(Verdict verdict, @Nullable String reason, int count, String text) {}

    record Answer(String login, String actor, boolean spokeForParks) {}

    @RestController
    static class Desk {

        @OpenToAll
        @GetMapping("/open")
        Answer open(@AuthenticationPrincipal @Nullable Caller caller) {
            return new Answer(caller == null ? "" : caller.login(), "", false);
        }

        @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
        @PostMapping("/decisions")
        Answer decide(@AuthenticationPrincipal Caller caller, @RequestBody Decision decision) {
            return new Answer(
                    caller.login(),
                    caller.asFirstOf(Role.EXECUTOR, Role.SUPERVISOR).name(),
                    caller.departments().contains("parks"));
        }

        @OnlyFor(Role.CURATOR)
        @PostMapping("/approvals/{version}")
        ResponseEntity<?> approve(
                @PathVariable int version,
                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
            Long seen = Answers.revision(ifMatch);
            if (version == 1) {
                throw new RefusalException(
                        Refusal.of("shut", HttpStatus.CONFLICT).under("§12"));
            }
            Outcome<city.otklik.access.worded.Refusal, String> outcome =
                    seen != null && seen != 7 ? new Outcome.Overtaken<>(seen, 7) : new Outcome.Done<>("yes", 8);
            return Answers.of(HttpStatus.CREATED, outcome);
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/numbers")
        int numbers(@RequestParam Verdict of) {
            return of.ordinal();
        }

        @OnlyFor(Role.CURATOR)
        @GetMapping("/errors")
        int errors() {
            throw new IllegalStateException("secret of the house");
        }
    }
}
