package city.otklik.messaging.inbox;

import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.UnprocessableException;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Reads the service's replays: each fact goes to the function that reads the topic where it belongs. */
final class ReplaysFunction implements Consumer<Fact> {

    private static final String INPUT = "-in-0";

    private final BeanFactory beans;
    private final BindingServiceProperties bindings;

    ReplaysFunction(BeanFactory beans, BindingServiceProperties bindings) {
        this.beans = beans;
        this.bindings = bindings;
    }

    @Override
    public void accept(Fact fact) {
        function(FactType.of(fact.content().getSchema()).topic()).accept(fact);
    }

    @SuppressWarnings("unchecked")
    private Consumer<Fact> function(String topic) {
        return bindings.getBindings().entrySet().stream()
                .filter(binding -> binding.getKey().endsWith(INPUT)
                        && topic.equals(binding.getValue().getDestination()))
                .map(binding -> binding.getKey().substring(0, binding.getKey().length() - INPUT.length()))
                .map(name -> (Consumer<Fact>) beans.getBean(name, Consumer.class))
                .findFirst()
                .orElseThrow(() -> new UnprocessableException(
                        "topic", "not-read-here", "This service does not read " + topic + ": discard the dead letter"));
    }
}
