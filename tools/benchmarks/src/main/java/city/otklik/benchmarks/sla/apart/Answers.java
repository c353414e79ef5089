package city.otklik.benchmarks.sla.apart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The other end of {@link Apart}'s line. */
final class Answers {

    private Answers() {}

    /** Answers until the asking process hangs up or ends. */
    static void serve(String port, UnaryOperator<String> answer) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
            for (String question = in.readLine(); question != null; question = in.readLine()) {
                out.println(answerTo(question, answer));
            }
        }
    }

    private static String answerTo(String question, UnaryOperator<String> answer) {
        try {
            return answer.apply(question);
        } catch (RuntimeException failed) {
            return "! " + failed;
        }
    }
}
