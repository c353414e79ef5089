package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;

/** The department was not asked about this case. */
record NotAsked(String department) implements Refusal {

    @Override
    public String detail() {
        return "The case is not with department " + department;
    }

    @Override
    public String remedy() {
        return "Read the case: it may have gone to another department meanwhile";
    }

    @Override
    public String clause() {
        return "§7";
    }
}
