package city.otklik.workingtime.explanation;

import city.otklik.workingtime.DayKind;
import java.util.Locale;

/** The words of an explanation in one language. */
enum Wording {
    RUSSIAN("ru") {
        @Override
        String kind(DayKind kind) {
            return switch (kind) {
                case WORKING_DAY -> "рабочий день";
                case SHORT_DAY -> "сокращённый день";
                case WORKING_WEEKEND -> "рабочий выходной";
                case PRESIDENTIAL_DAY_WORKED -> "нерабочий день по Указу Президента, организация работала";
                case ORGANISATION_HOURS -> "особые часы организации";
                case WEEKEND -> "выходной";
                case HOLIDAY -> "праздник";
                case MOVED_DAY_OFF -> "перенесённый выходной";
                case PRESIDENTIAL_DAY_OFF -> "нерабочий день по Указу Президента";
                case REGIONAL_HOLIDAY -> "нерабочий праздничный день края";
                case GOVERNOR_DAY -> "выходной, данный губернатором";
                case ORGANISATION_DAY_OFF -> "выходной организации";
            };
        }
    },
    ENGLISH("en") {
        @Override
        String kind(DayKind kind) {
            return switch (kind) {
                case WORKING_DAY -> "working day";
                case SHORT_DAY -> "short day";
                case WORKING_WEEKEND -> "working weekend day";
                case PRESIDENTIAL_DAY_WORKED -> "Presidential non-working day, worked here";
                case ORGANISATION_HOURS -> "the organisation's own hours";
                case WEEKEND -> "weekend";
                case HOLIDAY -> "holiday";
                case MOVED_DAY_OFF -> "moved day off";
                case PRESIDENTIAL_DAY_OFF -> "Presidential non-working day";
                case REGIONAL_HOLIDAY -> "regional holiday";
                case GOVERNOR_DAY -> "day off given by the governor";
                case ORGANISATION_DAY_OFF -> "day off of the organisation";
            };
        }
    };

    private final Locale locale;

    Wording(String language) {
        locale = Locale.of(language);
    }

    abstract String kind(DayKind kind);

    Locale locale() {
        return locale;
    }

    String say(String russian, String english) {
        return this == RUSSIAN ? russian : english;
    }

    static Wording of(Language language) {
        return language == Language.RUSSIAN ? RUSSIAN : ENGLISH;
    }
}
