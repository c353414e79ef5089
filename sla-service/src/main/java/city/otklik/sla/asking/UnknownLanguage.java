package city.otklik.sla.asking;

import city.otklik.access.worded.Refusal;
import city.otklik.workingtime.explanation.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Explanations are not written in this language. */
record UnknownLanguage(String lang) implements Refusal {

    /** The language of that code, null for one we do not write. */
    static @Nullable Language named(String lang) {
        return switch (lang) {
            case "ru" -> Language.RUSSIAN;
            case "en" -> Language.ENGLISH;
            default -> null;
        };
    }

    @Override
    public String detail() {
        return "lang: explanations are not written in '" + lang + "'";
    }

    @Override
    public String remedy() {
        return "Ask with lang=ru or lang=en";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }
}
