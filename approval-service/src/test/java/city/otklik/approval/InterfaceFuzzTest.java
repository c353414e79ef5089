package city.otklik.approval;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.testkit.fuzzing.InterfaceFuzzer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApprovalTest
class InterfaceFuzzTest {

    private static final String CASE = "FUZZ-0000-0001";

    @Test
    void no_request_ends_in_an_error_of_ours_or_outside_the_document(
            @Autowired OtherServices others, @Autowired CaseReader<ApprovalCase> reader, @LocalServerPort int port) {
        others.open(CASE, reader);
        new InterfaceFuzzer(port, Callers.passwords(), Map.of("id", List.of(CASE))).run();
    }
}
