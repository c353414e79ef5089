import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a real Prometheus, which scrapes running services, every expression of the dashboards and of the alert rules,
 * again and again until each was answered, the demo is over or patience is at its end. Run by deploy/check-dashboards.
 */
final class CheckDashboards {

    private static final String DEAD_LETTERS = "otklik_dead_letters_total";

    /** Meters that come into being only when something goes wrong, which in a good run nothing does. */
    private static final Map<String, String> RARE = Map.of(
            DEAD_LETTERS, "no record was set aside",
            "otklik_clock_looks_failed_total", "the program made no fault",
            "otklik_logins_failed_total", "nobody gave a wrong password",
            "otklik_records_skipped_total", "every record could be held",
            "otklik_approvals_unproved_total", "approval signed everything");

    private static final Pattern METRIC = Pattern.compile("\\b(otklik_[a-z_]+|kafka_[a-z_]+|up)\\b");
    private static final Pattern EXPRESSION = Pattern.compile("\"(expr|title)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern RULE = Pattern.compile("\"query\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMPARED = Pattern.compile("(?s)^(.*\\S)\\s*(?:>|==)\\s*[0-9.]+\\s*$");
    private static final Pattern VALUE = Pattern.compile("\"value\":\\[[0-9.]+,\"([^\"]*)\"]");
    private static final long PATIENCE_SECONDS = 120;
    private static final long DEMO_PATIENCE_SECONDS = 900;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String prometheus;

    private CheckDashboards(int port) {
        this.prometheus = "http://127.0.0.1:" + port;
    }

    /** An expression to ask; {@code quiet} where no answer is good, as long as the meters exist. */
    private record Question(String from, String expression, boolean quiet) {}

    public static void main(String[] arguments) throws Exception {
        List<String> targets = new ArrayList<>(List.of(arguments));
        Optional<ProcessHandle> demo = Optional.empty();
        if (targets.getFirst().equals("--demo")) {
            demo = ProcessHandle.of(Long.parseLong(targets.get(1)));
            targets = targets.subList(2, targets.size());
        }
        Path folder = Files.createTempDirectory("check-dashboards");
        int port = freePort();
        Process server = start(folder, port, targets);
        boolean good;
        try {
            good = new CheckDashboards(port).run(demo, folder);
        } finally {
            stop(server);
            delete(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(Optional<ProcessHandle> demo, Path folder) throws Exception {
        awaitReady(folder);
        List<Question> open = new ArrayList<>(dashboards());
        open.addAll(alerts());
        int all = open.size();
        long end = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(demo.isPresent() ? DEMO_PATIENCE_SECONDS : PATIENCE_SECONDS);
        TreeSet<String> seen = new TreeSet<>();
        boolean over;
        do {
            // Asked first: what a demo says in its last moments is still scraped.
            over = System.nanoTime() > end || demo.map(process -> !process.isAlive()).orElse(false);
            for (Question question : List.copyOf(open)) {
                remember(question, seen);
                if (answered(question.expression())) {
                    open.remove(question);
                }
            }
            TimeUnit.MILLISECONDS.sleep(1_500);
        } while (!over && !open.isEmpty());
        if (demo.isPresent()) {
            // A spoilt message is fed to every demo.
            seen.add(DEAD_LETTERS);
        }
        return judge(open, all, seen);
    }

    private boolean judge(List<Question> open, int all, TreeSet<String> seen) {
        int silent = 0;
        for (Question question : open) {
            List<String> missing = metrics(question.expression()).stream()
                    .filter(metric -> !seen.contains(metric))
                    .toList();
            if (!missing.isEmpty() && RARE.keySet().containsAll(missing)) {
                System.out.println("rare    " + question.from() + ": " + RARE.get(missing.getFirst()));
            } else if (missing.isEmpty() && question.quiet()) {
                System.out.println("quiet   " + question.from() + ": all is well, its meters are there");
            } else {
                silent++;
                System.out.println("SILENT  " + question.from() + ": "
                        + (missing.isEmpty() ? "its meters are there, but gave no number" : "no service has " + missing)
                        + "\n        " + question.expression());
            }
        }
        System.out.println(all + " expressions: " + (all - open.size()) + " answered, " + (open.size() - silent)
                + " rightly silent, " + silent + " silent");
        return silent == 0;
    }

    private void remember(Question question, TreeSet<String> seen) throws Exception {
        for (String metric : metrics(question.expression())) {
            if (!seen.contains(metric) && answered(metric)) {
                seen.add(metric);
            }
        }
    }

    private static TreeSet<String> metrics(String expression) {
        TreeSet<String> metrics = new TreeSet<>();
        // What is in quotes is a label's value, never a meter.
        Matcher matcher = METRIC.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""));
        while (matcher.find()) {
            metrics.add(matcher.group(1));
        }
        return metrics;
    }

    private static List<Question> dashboards() throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("deploy", "grafana", "dashboards"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                Matcher matcher = EXPRESSION.matcher(Files.readString(file));
                String panel = "";
                while (matcher.find()) {
                    if (matcher.group(1).equals("title")) {
                        panel = unescaped(matcher.group(2));
                        continue;
                    }
                    String expression = unescaped(matcher.group(2))
                            .replace("$__range", "5m")
                            .replace("$__rate_interval", "1m")
                            .replaceAll("\\$(department|network)", ".*");
                    questions.add(new Question("\"" + panel + "\"", expression, false));
                }
            }
        }
        if (questions.isEmpty()) {
            throw new IllegalStateException("deploy/grafana/dashboards holds no expression");
        }
        return questions;
    }

    private List<Question> alerts() throws Exception {
        List<Question> questions = new ArrayList<>();
        Matcher matcher = RULE.matcher(get("/api/v1/rules"));
        while (matcher.find()) {
            String expression = unescaped(matcher.group(1));
            Matcher compared = COMPARED.matcher(expression);
            String operand = compared.matches() ? compared.group(1) : expression;
            operand = operand.replaceAll("^absent\\((.*)\\)$", "$1");
            questions.add(new Question("alert " + expression.lines().findFirst().orElse(""), operand, true));
        }
        if (questions.isEmpty()) {
            throw new IllegalStateException("Prometheus has loaded no rule");
        }
        return questions;
    }

    /** Whether at least one number came back; a share of nothing (NaN) is none. */
    private boolean answered(String expression) throws Exception {
        String answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.startsWith("{\"status\":\"success\"")) {
            throw new IllegalStateException(expression + ": " + answer);
        }
        Matcher value = VALUE.matcher(answer);
        while (value.find()) {
            if (!value.group(1).equals("NaN")) {
                return true;
            }
        }
        return false;
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(prometheus + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void awaitReady(Path folder) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                if (get("/-/ready").contains("Ready")) {
                    return;
                }
            } catch (IOException e) {
                // Not yet listening.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException(
                "Prometheus did not start: " + Files.readString(folder.resolve("prometheus.log")));
    }

    private static Process start(Path folder, int port, List<String> targets) throws IOException {
        StringBuilder jobs = new StringBuilder();
        for (String target : targets) {
            String[] parts = target.split("=", 2);
            jobs.append("      - {targets: [\"%s\"], labels: {service: %s}}%n".formatted(parts[1], parts[0]));
        }
        Path rules = Path.of("deploy", "prometheus", "rules.yml").toAbsolutePath();
        Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 5s}
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: otklik
                    metrics_path: /actuator/prometheus
                    honor_labels: true
                    static_configs:
                %s""".formatted(rules, jobs));
        return new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String unescaped(String json) {
        return json.replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\u003e", ">")
                .replace("\\u003c", "<")
                .replace("\\u0026", "&")
                .replace("\\\\", "\\");
    }
}
