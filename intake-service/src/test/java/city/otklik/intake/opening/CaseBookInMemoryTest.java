package city.otklik.intake.opening;

class CaseBookInMemoryTest extends CaseBookContract {

    private CaseBookInMemory book = new CaseBookInMemory();

    @Override
    CaseBook empty() {
        book = new CaseBookInMemory();
        return book;
    }

    @Override
    void keep(IntakeCase opened) {
        book.keep(opened);
    }
}
