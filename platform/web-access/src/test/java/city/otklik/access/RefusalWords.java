package city.otklik.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ProblemDetail;

/**
 * Checks the words of a module's refusals: every factory of every {@code …Refusals} class below its package is called, and
 * its refusal must read in every language; a key that no factory uses, a key of one language only and a parameter left
 * unfilled are found too.
 */
public final class RefusalWords {

    private static final Pattern UNFILLED = Pattern.compile("\\{\\d");
    private static final Pattern ARCHAIC_OR_TECHNICAL =
            Pattern.compile("\\b(GET|POST|PUT|DELETE) /|\\botklik\\.|ArrayList|java\\.", Pattern.CASE_INSENSITIVE);

    private final String module;
    private final Map<Class<?>, Object> samples;

    private RefusalWords(String module, Map<Class<?>, Object> samples) {
        this.module = module;
        this.samples = samples;
    }

    /** @param module last part of the module's package, such as {@code approval}: its bundle is {@code refusals} there */
    public static RefusalWords of(String module) {
        return new RefusalWords(module, Map.of());
    }

    /** With an example of a type that a factory takes and that cannot be made up here. */
    public RefusalWords with(Class<?> type, Object sample) {
        Map<Class<?>, Object> more = new java.util.HashMap<>(samples);
        more.put(type, sample);
        return new RefusalWords(module, more);
    }

    /** @throws AssertionError naming every fault */
    public void assertComplete() {
        List<String> faults = new ArrayList<>();
        List<Refusal> refusals = refusals();
        if (refusals.isEmpty()) {
            faults.add("no factory of a refusal below city.otklik." + module);
        }
        MessageSource messages = RefusalMessages.of(module);
        for (Locale language : RefusalMessages.LANGUAGES) {
            refusals.forEach(refusal -> read(refusal, messages, language, faults));
        }
        unusedKeys(refusals, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", new TreeSet<>(faults)));
        }
    }

    private static void read(Refusal refusal, MessageSource messages, Locale language, List<String> faults) {
        String name = refusal.rule() + " (" + language + ")";
        try {
            ProblemDetail problem = new RefusalException(refusal).updateAndGetBody(messages, language);
            Map<String, Object> properties = problem.getProperties() == null ? Map.of() : problem.getProperties();
            Object remedy = properties.getOrDefault("remedy", "");
            for (String text : List.of(
                    String.valueOf(problem.getTitle()), String.valueOf(problem.getDetail()), String.valueOf(remedy))) {
                if (text.isBlank() || text.equals("null")) {
                    faults.add(name + " has no words for title, detail or remedy");
                } else if (UNFILLED.matcher(text).find()) {
                    faults.add(name + " leaves a parameter unfilled: " + text);
                } else if (ARCHAIC_OR_TECHNICAL.matcher(text).find()) {
                    faults.add(name + " says what a clerk cannot use: " + text);
                }
            }
            if (problem.getTitle() != null
                    && problem.getTitle().equals(refusal.status().getReasonPhrase())) {
                faults.add(name + " has no title of ours for status " + refusal.status());
            }
            values(properties.get("parameters"))
                    .filter(value -> messages.getMessage(value, null, null, language) != null)
                    .forEach(key -> faults.add(name + " shows a program the key of a message: " + key));
        } catch (NoSuchMessageException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    /** Every text in what a program reads. */
    private static Stream<String> values(@Nullable Object read) {
        return switch (read) {
            case null -> Stream.empty();
            case Map<?, ?> named -> named.values().stream().flatMap(RefusalWords::values);
            case Iterable<?> many ->
                StreamSupport.stream(many.spliterator(), false).flatMap(RefusalWords::values);
            default -> Stream.of(read.toString());
        };
    }

    private void unusedKeys(List<Refusal> refusals, List<String> faults) {
        Set<String> rules = refusals.stream().map(Refusal::rule).collect(Collectors.toSet());
        Set<String> russian = keys("ru");
        Set<String> english = keys("en");
        Set<String> oneLanguageOnly = new HashSet<>(russian);
        oneLanguageOnly.addAll(english);
        oneLanguageOnly.removeIf(key -> russian.contains(key) && english.contains(key));
        oneLanguageOnly.forEach(key -> faults.add(key + " is there in one language only"));
        russian.stream()
                .filter(key -> key.startsWith("refusal."))
                .filter(key -> !rules.contains(key.replaceAll("^refusal\\.|\\.(detail|remedy)$", "")))
                .forEach(key -> faults.add(key + " is used by no refusal"));
    }

    private Set<String> keys(String language) {
        Properties words = new Properties();
        Resource bundle = new ClassPathResource("city/otklik/" + module + "/refusals_" + language + ".properties");
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    private List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        try {
            Resource[] factories = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:city/otklik/" + module + "/**/*Refusals.class");
            for (Resource factory : factories) {
                String path = factory.getURL().getPath();
                String name = path.substring(
                        path.lastIndexOf("city/otklik/" + module + "/"), path.length() - ".class".length());
                for (Method method : Class.forName(name.replace('/', '.')).getDeclaredMethods()) {
                    boolean makesOne = Modifier.isStatic(method.getModifiers())
                            && !Modifier.isPrivate(method.getModifiers())
                            && method.getReturnType() == Refusal.class;
                    if (makesOne) {
                        method.setAccessible(true);
                        refusals.add((Refusal) method.invoke(
                                null,
                                Arrays.stream(method.getParameters())
                                        .map(this::sample)
                                        .toArray()));
                    }
                }
            }
        } catch (IOException | ClassNotFoundException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return refusals;
    }

    private Object sample(Parameter parameter) {
        Class<?> type = parameter.getType();
        Object own = samples.get(type);
        if (own != null) {
            return own;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), 2);
            for (int i = 0; i < 2 && type.getComponentType().isEnum(); i++) {
                java.lang.reflect.Array.set(array, i, type.getComponentType().getEnumConstants()[i]);
            }
            return array;
        }
        return switch (type.getSimpleName()) {
            case "String" -> "example";
            case "int", "Integer" -> 3;
            case "long", "Long" -> 3L;
            case "double", "Double" -> 0.5;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.parse("2026-03-03T06:00:00Z");
            case "LocalDate" -> LocalDate.of(2026, 3, 3);
            case "List", "Collection" -> List.of("first", "second");
            case "Set" -> Set.of("first");
            default ->
                throw new IllegalStateException("Give RefusalWords an example of " + type.getName() + " for "
                        + parameter.getDeclaringExecutable());
        };
    }
}
