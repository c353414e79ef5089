package city.otklik.city.demo.stories;

import java.time.LocalDateTime;

/** Times of the demo week: from Monday 2 March 2026 to Tuesday 10 March; Monday 9 March is a moved day off. */
final class Times {

    private Times() {}

    static LocalDateTime mon(String time) {
        return on("2026-03-02", time);
    }

    static LocalDateTime tue(String time) {
        return on("2026-03-03", time);
    }

    static LocalDateTime wed(String time) {
        return on("2026-03-04", time);
    }

    static LocalDateTime thu(String time) {
        return on("2026-03-05", time);
    }

    static LocalDateTime fri(String time) {
        return on("2026-03-06", time);
    }

    static LocalDateTime sat(String time) {
        return on("2026-03-07", time);
    }

    static LocalDateTime nextTue(String time) {
        return on("2026-03-10", time);
    }

    private static LocalDateTime on(String day, String time) {
        return LocalDateTime.parse(day + "T" + time);
    }
}
