package city.otklik.testkit.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One request, mostly spoilt in one or two places.
 *
 * @param shown its head, its body cut off, and who sends it
 * @param elsewhere it is for another path or verb than its operation's
 */
record RandomRequest(byte[] bytes, String shown, boolean elsewhere) {

    private static final String[] ODD_PATHS = {
        "%00",
        "/..%2f",
        "/%2e%2e/",
        ";a=b",
        "//",
        "/%",
        "/%zz",
        "/{",
        "\\",
        "/%C0%AF",
        "?",
        "?a=%00",
        "?limit=x&limit=-1",
        "?%",
        "?a[]=1",
        "#",
        "/.",
        "/ ",
        "/%E2%80%8B",
        "/" + "a".repeat(9000),
        "?" + "a=1&".repeat(2000),
        "/%0d%0aX:%20y",
        "/é",
        "|"
    };
    private static final String[] ODD_HEADERS = {
        "If-Match: x",
        "If-Match: \"1\"",
        "If-Match: W/\"99999999999999999999\"",
        "If-Match: *",
        "If-None-Match: *",
        "Idempotency-Key: ",
        "Idempotency-Key: é\u0001",
        "Idempotency-Key: " + "k".repeat(300),
        "Accept: text/html",
        "Accept: application/json;q=2",
        "Accept: x",
        "Accept: image/png",
        "Accept-Language: \u0001",
        "Accept-Language: x;q=y",
        "Accept-Language: " + "ru,".repeat(500),
        "Accept-Charset: x",
        "Accept-Encoding: zstd",
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost",
        "Sec-Fetch-Site: cross-site",
        "Range: bytes=0-1",
        "Range: x",
        "Expect: 100-continue",
        "Content-Encoding: gzip",
        "X-HTTP-Method-Override: DELETE",
        "X-Forwarded-For: \u0000",
        "X-Forwarded-Prefix: /a/../b",
        "X-Forwarded-Proto: javascript",
        "Forwarded: host=\"",
        "Cookie: JSESSIONID=\u0001",
        "Host: evil.example",
        "Authorization: Bearer x",
        "Authorization: Basic %",
        "Authorization: Basic " + "QQ".repeat(3000),
        "traceparent: 00-0-0-0",
        "If-Modified-Since: yesterday",
        "Transfer-Encoding: x",
        "Content-Length: 5",
        "Connection: upgrade",
        "Upgrade: h2c",
        "X: " + "x".repeat(9000),
        " folded: x",
        "no colon",
        "Access-Control-Request-Method: PUT",
        "é: é"
    };
    private static final String[] ODD_TYPES = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/json; charset=UTF-16",
        "application/json; charset=x",
        "application/json; charset=windows-1251",
        "x",
        "*/*",
        "",
        "application/problem+json",
        "application/octet-stream",
        "text/html",
        "application/json, text/plain",
        "application/cbor"
    };
    private static final String[] VERBS = {
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "É", "CONNECT"
    };
    private static final int SHOWN = 600;

    private static final int NOT_SPOILT = 7;

    /**
     * @param login who sends it; empty for nobody
     * @param keyed false: it names neither a key nor a revision, and nothing else is wrong with its head
     */
    static RandomRequest of(
            Described operation,
            Random random,
            String login,
            String password,
            Map<String, List<String>> known,
            boolean keyed) {
        RandomValues values = new RandomValues(operation, random, known, keyed);
        int spoilt = keyed ? random.nextInt(NOT_SPOILT + 1) : NOT_SPOILT;
        String target = target(operation, random, values);
        boolean elsewhere = target.contains("//") || target.endsWith("/");
        List<String> head = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            boolean header = parameter.path("in").asString("").equals("header");
            if (header && keyed && (parameter.path("required").asBoolean(false) || random.nextInt(10) == 0)) {
                head.add(parameter.path("name").asString("") + ": " + values.line(random.nextInt(2) == 0));
            }
        }
        if (keyed && random.nextInt(10) > 0) {
            head.removeIf(header -> header.startsWith("Idempotency-Key"));
            head.add("Idempotency-Key: " + new UUID(random.nextLong(), random.nextLong()));
        }
        String verb = operation.method();
        switch (spoilt) {
            case 0 -> {
                target += ODD_PATHS[random.nextInt(ODD_PATHS.length)];
                elsewhere = true;
            }
            case 1 -> {
                verb = VERBS[random.nextInt(VERBS.length)];
                elsewhere = true;
            }
            case 2 -> {
                head.add(ODD_HEADERS[random.nextInt(ODD_HEADERS.length)]);
                // Some of them change how the whole request is read.
                elsewhere = Stream.of("Content-Length", "Transfer-Encoding", "X-HTTP", "Access-Control", " ")
                        .anyMatch(head.getLast()::startsWith);
            }
            default -> {}
        }
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        String credentials = Base64.getEncoder().encodeToString(pair);
        if (!login.isEmpty()) {
            head.add("Authorization: Basic " + credentials);
        }
        byte[] body = new byte[0];
        List<String> types = new ArrayList<>(operation.contents().propertyNames());
        if (!types.isEmpty() || random.nextInt(20) == 0) {
            String type = types.isEmpty() ? "application/json" : types.get(random.nextInt(types.size()));
            body = values.body(type, spoilt == 3);
            head.add("Content-Type: "
                    + (spoilt == 4
                            ? ODD_TYPES[random.nextInt(ODD_TYPES.length)]
                            : type.startsWith("multipart") ? type + "; boundary=x" : type));
        }
        head.add("Content-Length: " + body.length);
        String version = keyed && random.nextInt(200) == 0 ? "HTTP/9.9" : "HTTP/1.1";
        // Last, so that no folded line is taken for a part of it: the answer is read until the connection is closed.
        head.add("Connection: close");
        String lines = verb + " " + target + " " + version + "\r\nHost: localhost\r\n" + String.join("\r\n", head)
                + "\r\n\r\n";
        return new RandomRequest(joined(lines, body), shown(lines.replace(credentials, login), body), elsewhere);
    }

    private static String target(Described operation, Random random, RandomValues values) {
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString("");
            switch (parameter.path("in").asString("")) {
                case "path" -> path = path.replace("{" + name + "}", values.encoded(name, parameter.path("schema")));
                case "query" -> {
                    if (parameter.path("required").asBoolean(false) || random.nextInt(2) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(values.encoded(name, parameter.path("schema")));
                    }
                }
                default -> {}
            }
        }
        return path + query;
    }

    private static byte[] joined(String lines, byte[] body) {
        byte[] head = lines.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static String shown(String lines, byte[] body) {
        String text = (lines + new String(body, StandardCharsets.UTF_8)).replace("\r\n", " | ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
