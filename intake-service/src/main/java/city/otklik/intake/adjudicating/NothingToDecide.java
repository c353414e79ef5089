package city.otklik.intake.adjudicating;

import city.otklik.access.worded.Refusal;

/** Screening did not doubt the message, or somebody has decided already. */
record NothingToDecide(String stateTitle) implements Refusal {

    @Override
    public String detail() {
        return "The message is not in doubt; the case is «" + stateTitle + "»";
    }

    @Override
    public String remedy() {
        return "Read the case again; a message in work needs no acceptance";
    }

    @Override
    public String clause() {
        return "§15";
    }
}
