package city.otklik.sla;

import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The SLA service as a process of its own. */
@SpringBootApplication
public class SlaApplication {

    /** Settings live in {@code sla.yml}, so that several services can share one class path. */
    public static void main(String[] args) {
        if (new DefaultApplicationArguments(args).containsOption("rebuild")) {
            // It would start as ever and put its policy on record, where an operator expects that nothing is written.
            throw new IllegalArgumentException("sla needs no rebuild: it restores its state from the log");
        }
        application().run(args);
    }

    static SpringApplication application() {
        return new SpringApplicationBuilder(SlaApplication.class)
                .properties(Map.of("spring.config.name", "sla"))
                .build();
    }
}
