package city.otklik.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** The words of refusals, in Russian and English: those that all services share, and the service's own. */
public final class RefusalMessages {

    /** Where nothing is asked for. */
    public static final Locale DEFAULT = Locale.of("ru");

    /** The languages in which every word exists. */
    public static final List<Locale> LANGUAGES = List.of(DEFAULT, Locale.ENGLISH);

    private static final List<String> SHARED =
            List.of("city/otklik/access/refusals", "city/otklik/casestore/refusals", "city/otklik/lifecycle/words");

    private RefusalMessages() {}

    /** @param service the service's name, after which its package is called */
    public static ResourceBundleMessageSource of(String service) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Stream.concat(SHARED.stream(), Stream.of("city/otklik/" + service + "/refusals"))
                .filter(bundle -> new ClassPathResource(bundle + "_ru.properties").exists())
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
