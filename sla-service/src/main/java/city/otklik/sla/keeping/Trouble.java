package city.otklik.sla.keeping;

import city.otklik.messaging.Unprocessable;
import city.otklik.messaging.wire.UnreadableRecord;

/**
 * Why a record is set aside.
 *
 * @param field the offending field; empty where it is the whole record
 * @param rule short name of what was broken
 * @param remedy what to do, one sentence
 */
record Trouble(String field, String rule, String remedy) {

    static Trouble of(RuntimeException thrown) {
        return switch (thrown) {
            case UnreadableRecord it -> new Trouble("", it.rule(), String.valueOf(it.getMessage()));
            case Unprocessable it -> new Trouble(it.field(), it.rule(), String.valueOf(it.getMessage()));
            default ->
                new Trouble(
                        "",
                        "clocks-failed",
                        "The clocks failed on it with " + thrown.getClass().getSimpleName()
                                + ": this is a fault of the program; report it, then replay the record on a mended release");
        };
    }
}
