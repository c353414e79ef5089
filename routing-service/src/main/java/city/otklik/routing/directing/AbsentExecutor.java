package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;

/** The executor named is away. */
record AbsentExecutor(String login) implements Refusal {

    @Override
    public String detail() {
        return "executor: " + login + " is away today";
    }

    @Override
    public String remedy() {
        return "Name somebody who is present; the duty roster shows who is";
    }

    @Override
    public String clause() {
        return "§6";
    }
}
