package city.otklik.simulator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Takes of Boot's auto-configuration only what a web application needs. With other applications in one JVM their
 * security, stores and brokers are on the class path too, and none of that is the simulator's.
 */
final class WebOnlySelector extends AutoConfigurationImportSelector {

    private static final List<String> WANTED = List.of(
            "city.otklik.time.",
            "org.springframework.boot.actuate.",
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.health.",
            "org.springframework.boot.http.converter.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.micrometer.metrics.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.webmvc.",
            "org.springdoc.");

    @Override
    protected List<String> getCandidateConfigurations(
            AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name -> WANTED.stream().anyMatch(name::startsWith))
                .toList();
    }

    @Override
    protected @Nullable AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        return null;
    }

    @Override
    protected Set<String> getExclusions(AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
        return Set.of();
    }
}
