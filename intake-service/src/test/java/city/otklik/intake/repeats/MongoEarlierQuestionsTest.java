package city.otklik.intake.repeats;

import city.otklik.testkit.SharedStack;

class MongoEarlierQuestionsTest extends EarlierQuestionsOnMongo {

    MongoEarlierQuestionsTest() {
        super(SharedStack.Stack.mongo("earlier_questions"));
    }
}
