package city.otklik.testkit.fuzzing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * An answer over HTTP, read without a client's own ideas of what may be sent.
 *
 * @param type of the content, without its parameters; empty where the answer names none
 * @param body as text in UTF-8
 */
record RawAnswer(int status, String type, String body) {

    private static final int PATIENCE_MS = 20_000;
    private static final int SHOWN = 400;

    /** @throws IOException when no whole answer comes within the time-out */
    static RawAnswer to(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // Refused before it was read to its end: the answer is there all the same.
            }
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private static RawAnswer parse(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        List<String> head = (end < 0 ? text : text.substring(0, end)).lines().toList();
        String first = head.isEmpty() ? "" : head.getFirst();
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer but '" + first + "'");
        }
        int status = Integer.parseInt(first, "HTTP/1.1 ".length(), "HTTP/1.1 200".length(), 10);
        String rest = end < 0 ? "" : text.substring(end + 4);
        if (status < 200) {
            return parse(rest);
        }
        String type = "";
        boolean chunked = false;
        for (String header : head) {
            String line = header.toLowerCase(Locale.ROOT);
            if (line.startsWith("content-type:")) {
                int parameters = line.indexOf(';');
                type = line.substring("content-type:".length(), parameters < 0 ? line.length() : parameters)
                        .strip();
            }
            chunked |= line.startsWith("transfer-encoding:") && line.contains("chunked");
        }
        String body = chunked ? joined(rest) : rest;
        return new RawAnswer(
                status, type, new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** Byte for byte, as the lengths count. */
    private static String joined(String chunks) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        int line = chunks.indexOf("\r\n");
        while (line > at) {
            int length = Integer.parseInt(chunks, at, line, 16);
            int end = Math.min(line + 2 + length, chunks.length());
            text.append(chunks, line + 2, end);
            at = end + 2;
            line = chunks.indexOf("\r\n", at);
        }
        return text.toString();
    }

    String shown() {
        return status + " " + type + " " + (body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…");
    }
}
