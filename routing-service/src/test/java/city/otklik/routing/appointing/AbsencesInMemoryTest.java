package city.otklik.routing.appointing;

class AbsencesInMemoryTest extends AbsencesContract {

    @Override
    Absences empty() {
        return new AbsencesInMemory();
    }
}
