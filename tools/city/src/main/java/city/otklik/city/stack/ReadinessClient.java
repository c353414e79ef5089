package city.otklik.city.stack;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Waits until every service says that it is ready. */
public final class ReadinessClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private ReadinessClient() {}

    /**
     * Returns when every service and the simulator are ready.
     *
     * @param addresses of health and figures, by the service's name
     * @throws IllegalStateException when one is not ready in time, naming it and what it answered
     */
    public static void await(Map<String, String> addresses, Duration patience) throws InterruptedException {
        RestClient http = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults().withTimeouts(TIMEOUT, TIMEOUT)))
                .build();
        long end = System.nanoTime() + patience.toNanos();
        Set<CityPart> missing = EnumSet.allOf(CityPart.class);
        while (!missing.isEmpty()) {
            CityPart next = missing.iterator().next();
            String problem = problem(http, Objects.requireNonNull(addresses.get(next.title())), next);
            if (problem.isEmpty()) {
                missing.remove(next);
            } else if (System.nanoTime() > end) {
                throw new IllegalStateException(next.title() + " is not ready after " + patience + ": " + problem);
            } else {
                Thread.sleep(100);
            }
        }
    }

    /** Where a part says whether it can be used. */
    public static String path(CityPart service) {
        return service == CityPart.SIMULATOR ? "/actuator/health" : "/actuator/health/readiness";
    }

    private static String problem(RestClient http, String address, CityPart service) {
        try {
            http.get().uri(address + path(service)).retrieve().toBodilessEntity();
            return "";
        } catch (RestClientException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
