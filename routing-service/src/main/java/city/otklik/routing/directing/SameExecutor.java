package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;

/** The executor named runs the case already. */
record SameExecutor(String login) implements Refusal {

    @Override
    public String detail() {
        return "executor: " + login + " runs the case already";
    }

    @Override
    public String remedy() {
        return "Nothing is to be done";
    }

    @Override
    public String clause() {
        return "§6";
    }
}
