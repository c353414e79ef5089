package city.otklik.approval;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The approval service as a process of its own. */
@SpringBootApplication
public class ApprovalApplication {

    /** Starts the service; everything else is in {@code approval.yml} and the environment. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ApprovalApplication.class)
                .properties("spring.config.name=approval")
                .run(arguments);
    }
}
