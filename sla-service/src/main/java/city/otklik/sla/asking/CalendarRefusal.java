package city.otklik.sla.asking;

import city.otklik.access.worded.Refusal;
import city.otklik.workingtime.files.CalendarFileProblem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a calendar is not published. */
sealed interface CalendarRefusal extends Refusal {

    /** The text is no calendar; every problem found is named with its line. */
    record UnreadableCalendar(List<CalendarFileProblem> problems) implements CalendarRefusal {
        public UnreadableCalendar {
            problems = List.copyOf(problems);
        }

        @Override
        public String detail() {
            CalendarFileProblem first = problems.getFirst();
            return "Line " + first.line() + ": " + first.rule()
                    + (problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more");
        }

        @Override
        public String remedy() {
            return problems.getFirst().remedy() + "; POST /calendars/check lists every problem";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** Nobody's clocks run on a calendar of this id. */
    record CalendarNobodyUses(String id, String city, String curator) implements CalendarRefusal {
        @Override
        public String detail() {
            return "calendar: no clock runs on '" + id + "'";
        }

        @Override
        public String remedy() {
            return "Name it '" + city + "' (the city's) or '" + curator + "' (the curator's)";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The text is what counts already. */
    record CalendarInForceAlready(String id, String version) implements CalendarRefusal {
        @Override
        public String detail() {
            return "Calendar " + id + " version " + version + " has this very text and is in force";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done";
        }
    }

    /** There is no such version. */
    record UnknownCalendar(String id, String version) implements CalendarRefusal {
        @Override
        public String detail() {
            return "There is no version " + version + " of calendar " + id;
        }

        @Override
        public String remedy() {
            return "GET /calendars lists every version";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }
}
