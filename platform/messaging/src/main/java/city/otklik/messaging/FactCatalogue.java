package city.otklik.messaging;

import city.otklik.facts.CuratorMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** Every type of fact that this build knows: the generated records that name an owner. */
public final class FactCatalogue {

    private static final String PACKAGE = CuratorMessage.class.getPackageName();

    /** Owners in the order in which a case meets them. */
    private static final List<String> OWNERS = List.of("curator", "intake", "routing", "approval", "publishing", "sla");

    private static final List<Schema> ALL = generated();

    private static final Map<String, Schema> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Schema::getFullName, Function.identity()));

    private FactCatalogue() {}

    /** Owner by owner in the order of a case's life, then by name. */
    public static List<Schema> schemas() {
        return ALL;
    }

    /** The types that only {@code owner} may write. */
    public static List<Schema> ownedBy(String owner) {
        return ALL.stream()
                .filter(schema -> FactType.of(schema).owner().equals(owner))
                .toList();
    }

    /** The schema that this build knows under {@code fullName}, null for a type of a newer service. */
    public static @Nullable Schema find(String fullName) {
        return BY_NAME.get(fullName);
    }

    private static List<Schema> generated() {
        ClassLoader loader = CuratorMessage.class.getClassLoader();
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver(loader)
                    .getResources("classpath*:" + PACKAGE.replace('.', '/') + "/*.class");
            return Arrays.stream(classes)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .filter(name -> !name.contains("$"))
                    .map(name -> PACKAGE + "." + name.substring(0, name.length() - ".class".length()))
                    .distinct()
                    .map(name -> ClassUtils.resolveClassName(name, loader))
                    .filter(SpecificRecord.class::isAssignableFrom)
                    .map(SpecificData.get()::getSchema)
                    .filter(schema -> schema.getProp("owner") != null)
                    .sorted(Comparator.<Schema>comparingInt(
                                    schema -> OWNERS.indexOf(FactType.of(schema).owner()))
                            .thenComparing(Schema::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The generated facts cannot be listed", e);
        }
    }
}
