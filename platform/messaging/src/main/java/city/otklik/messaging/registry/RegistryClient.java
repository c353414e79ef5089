package city.otklik.messaging.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry over Confluent's REST API. Ids and schemas never change, so what was answered once is kept. Nothing is asked of
 * it before it was found to be the one that the log was written with.
 */
final class RegistryClient implements SchemaRegistry {

    private static final MediaType JSON = MediaType.parseMediaType("application/vnd.schemaregistry.v1+json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RestClient http;
    private final RegistryCalls calls;
    private final RegistryCheck check;
    private volatile boolean checked;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();

    private record Subject(String name, Schema schema) {}

    /** @param check is given the schemas by id, and refuses a registry that is not the log's */
    RegistryClient(RestClient http, RegistryCalls calls, RegistryCheck check) {
        this.http = http;
        this.calls = calls;
        this.check = check;
    }

    private void requireChecked() {
        if (!checked) {
            synchronized (check) {
                if (!checked) {
                    check.require(this::fetched);
                    checked = true;
                }
            }
        }
    }

    @Override
    public int idOf(String subject, Schema schema) {
        requireChecked();
        // Asked first: during a rolling upgrade the older schema is there but may no longer be the latest.
        return ids.computeIfAbsent(
                new Subject(subject, schema),
                s -> calls.make(() -> {
                    try {
                        return post("/subjects/{s}", subject, schema)
                                .required("id")
                                .asInt();
                    } catch (HttpClientErrorException.NotFound e) {
                        return registered(subject, schema);
                    }
                }));
    }

    private int registered(String subject, Schema schema) {
        try {
            return post("/subjects/{s}/versions", subject, schema)
                    .required("id")
                    .asInt();
        } catch (HttpClientErrorException.Conflict | HttpClientErrorException.UnprocessableContent e) {
            throw new IllegalStateException(
                    "The registry refuses the schema of " + subject + ": " + e.getResponseBodyAsString()
                            + ". Add fields with defaults only and keep the old ones",
                    e);
        }
    }

    @Override
    public Schema byId(int id) {
        requireChecked();
        return schemas.computeIfAbsent(id, this::fetched);
    }

    private Schema fetched(int id) {
        return calls.make(() -> {
            try {
                JsonNode answer = MAPPER.readTree(
                        http.get().uri("/schemas/ids/{id}", id).retrieve().body(byte[].class));
                return new Schema.Parser().parse(answer.required("schema").asString());
            } catch (HttpClientErrorException.NotFound e) {
                if (hasForgotten()) {
                    throw new RegistryUnavailableException(
                            "The schema registry no longer has schemas that it had, so its storage was lost:"
                                    + " restore the topic _schemas or its backup, with the same ids",
                            e);
                }
                throw new UnknownSchemaException(id);
            } catch (SchemaParseException e) {
                throw new UnknownSchemaException(id);
            }
        });
    }

    /** Whether it does not know an id that it gave out before: then an unknown one says nothing about a record. */
    private boolean hasForgotten() {
        return Stream.concat(ids.values().stream(), schemas.keySet().stream())
                .findFirst()
                .filter(known -> !has(known))
                .isPresent();
    }

    private boolean has(int id) {
        try {
            http.get().uri("/schemas/ids/{id}", id).retrieve().toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound e) {
            return false;
        }
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return calls.make(() -> {
            try {
                return post("/compatibility/subjects/{s}/versions/latest", subject, schema)
                        .required("is_compatible")
                        .asBoolean();
            } catch (HttpClientErrorException e) {
                if (e.getStatusCode() == HttpStatus.NOT_FOUND) {
                    return true;
                }
                throw e;
            }
        });
    }

    /** Asks for something cheap, once. */
    void ping() {
        new RegistryCalls(1, java.time.Duration.ZERO)
                .make(() -> http.get().uri("/schemas/types").retrieve().toBodilessEntity());
    }

    private JsonNode post(String path, String subject, Schema schema) {
        byte[] body = MAPPER.writeValueAsBytes(Map.of("schema", schema.toString()));
        return MAPPER.readTree(http.post()
                .uri(path, subject)
                .contentType(JSON)
                .body(body)
                .retrieve()
                .body(byte[].class));
    }
}
