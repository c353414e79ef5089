package city.otklik.city.demo.stories;

import city.otklik.city.demo.play.Story;
import java.util.List;

/** The ten stories of the demo week. */
public final class DemoStories {

    private DemoStories() {}

    public static List<Story> stories() {
        return List.of(
                AnsweredInTime.story(),
                WarnedAndAnswered.story(),
                DraftLate.story(),
                CuratorLate.story(),
                ReturnedTwice.story(),
                ClarifiedOnFridayEvening.story(),
                InterimThenFinal.story(),
                RejectedBySection15.story(),
                Repeated.story(),
                RoutedByPerson.story());
    }
}
