package city.otklik.intake.opening;

class IntakeCasesInMemoryTest extends IntakeCasesContract {

    private IntakeCasesInMemory cases = new IntakeCasesInMemory();

    @Override
    IntakeCases empty() {
        cases = new IntakeCasesInMemory();
        return cases;
    }

    @Override
    void keep(IntakeCase opened) {
        cases.keep(opened);
    }
}
