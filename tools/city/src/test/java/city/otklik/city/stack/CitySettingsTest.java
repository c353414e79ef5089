package city.otklik.city.stack;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.simulator.accounts.CommunityOrder;
import city.otklik.simulator.threads.Network;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the embedded city sets is what some service reads: a setting under a wrong name would just do nothing. */
class CitySettingsTest {

    /** A name as {@code @Value}, {@code @Scheduled} or the environment is asked for it. */
    private static final Pattern ASKED = Pattern.compile("\"[^\"\\n]*?((?:otklik|simulator)\\.[a-z0-9.-]*[a-z0-9])");

    private static final Set<String> KNOWN = known();

    @ParameterizedTest
    @EnumSource(CityPart.class)
    void everySettingIsKnownToTheServices(CityPart part, @TempDir Path folder) {
        CitySettings settings = new CitySettings(Addresses.usual(), true, Set.of(), Duration.ofMinutes(1));

        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(settings.propertiesOf(part, data, "mongodb://localhost").keySet())
                    .filteredOn(name -> name.startsWith("otklik.") || name.startsWith("simulator."))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(KNOWN).contains(name.replaceAll("\\[\\d+]", "[]")));
        }
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : scanner.findCandidateComponents("city.otklik")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            addBound(
                    MergedAnnotations.from(type)
                            .get(ConfigurationProperties.class)
                            .getString("prefix"),
                    type,
                    known);
        }
        // The simulator binds these itself.
        for (Network network : Network.values()) {
            addBound("simulator." + network.key() + ".communities[]", CommunityOrder.class, known);
        }
        for (String module : List.of(
                "platform",
                "tools",
                "intake-service",
                "routing-service",
                "approval-service",
                "publishing-service",
                "sla-service")) {
            addAsked(Path.of("..", "..", module), known);
        }
        return known;
    }

    private static void addBound(String name, Type bound, Set<String> known) {
        known.add(name);
        if (bound instanceof Class<?> type && type.isRecord() && type.getName().startsWith("city.otklik.")) {
            for (RecordComponent part : type.getRecordComponents()) {
                String below = name + "." + dashed(part.getName());
                addBound(below, part.getGenericType(), known);
            }
        } else if (bound instanceof ParameterizedType list && list.getRawType() == List.class) {
            addBound(name + "[]", list.getActualTypeArguments()[0], known);
        } else if (bound instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] instanceof Class<?> key
                && key.isEnum()) {
            for (Object constant : key.getEnumConstants()) {
                known.add(name + "." + constant.toString().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static String dashed(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1"), '.')
                .toString();
    }

    private static void addAsked(Path module, Set<String> known) {
        try (Stream<Path> files = Files.walk(module)) {
            files.filter(file -> file.toString().contains("src/main/java")
                            && file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("CitySettings.java"))
                    .forEach(file -> ASKED.matcher(text(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(literal -> known.add(literal.substring(
                                    Math.max(literal.lastIndexOf("otklik."), literal.lastIndexOf("simulator."))))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
