package city.otklik.intake.repeats;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class EarlierQuestionsInContainersTest extends EarlierQuestionsOnMongo {

    EarlierQuestionsInContainersTest() {
        super(CityInContainers.mongo("earlier_questions"));
    }
}
