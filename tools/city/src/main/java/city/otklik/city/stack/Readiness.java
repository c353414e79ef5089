package city.otklik.city.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Waits until every service says that it is ready. */
public final class Readiness {

    private Readiness() {}

    /**
     * Returns when every service and the simulator are ready.
     *
     * @param addresses base address by the service's name
     * @throws IllegalStateException when one is not ready in time, naming it and what it said
     */
    public static void await(Map<String, String> addresses, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Set<CityPart> missing = EnumSet.allOf(CityPart.class);
        String said = "";
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!missing.isEmpty()) {
                CityPart next = missing.iterator().next();
                said = ask(http, addresses, next);
                if (said.isEmpty()) {
                    missing.remove(next);
                } else if (System.nanoTime() > end) {
                    throw new IllegalStateException(next.title() + " is not ready after " + patience + ": " + said);
                } else {
                    Thread.sleep(100);
                }
            }
        }
    }

    private static String ask(HttpClient http, Map<String, String> addresses, CityPart service)
            throws InterruptedException {
        String path = service == CityPart.SIMULATOR ? "/actuator/health" : "/actuator/health/readiness";
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(addresses.get(service.title()) + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "" : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
