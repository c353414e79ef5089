package city.otklik.approval;

import city.otklik.casestore.RebuildMode;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The approval service as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ApprovalApplication {

    /** Starts the service; everything else is in {@code approval.yml} and the environment. */
    public static void main(String[] arguments) {
        RebuildMode.exitWhenDone(new SpringApplicationBuilder(ApprovalApplication.class)
                .properties("spring.config.name=approval")
                .run(arguments));
    }
}
