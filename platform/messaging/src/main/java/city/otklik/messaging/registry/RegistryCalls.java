package city.otklik.messaging.registry;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Tries a call again while the registry does not answer or is not well, waiting twice as long each time. */
final class RegistryCalls {

    private final int attempts;
    private final Duration firstPause;

    RegistryCalls(int attempts, Duration firstPause) {
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /**
     * @param call handles what the registry may rightly answer about its request
     * @throws RegistryUnavailableException when every attempt failed, we are not let in, or something else answers
     */
    <T> T make(Supplier<T> call) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
                throw new RegistryUnavailableException(
                        "The schema registry does not let us in ("
                                + e.getStatusCode().value()
                                + "): check otklik.registry.username and otklik.registry.password",
                        e);
            } catch (ResourceAccessException | HttpServerErrorException | HttpClientErrorException.TooManyRequests e) {
                if (attempt >= attempts) {
                    throw new RegistryUnavailableException(
                            "The schema registry did not answer in " + attempts + " attempts: " + e.getMessage(), e);
                }
                sleep(pause, e);
                pause = pause.multipliedBy(2);
            } catch (RestClientException | JacksonException e) {
                throw new RegistryUnavailableException(
                        "What answers is no schema registry, or not well: check otklik.registry.url", e);
            }
        }
    }

    private static void sleep(Duration pause, RestClientException why) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while the schema registry was away", why);
        }
    }
}
