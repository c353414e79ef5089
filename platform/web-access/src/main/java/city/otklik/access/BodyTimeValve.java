package city.otklik.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Gives a body a time in all: Tomcat's own time-out begins again with every byte. It holds for forms and uploads too, which
 * Tomcat reads by itself, and for a body that nobody asked for, which Tomcat would read on after the answer.
 */
final class BodyTimeValve extends ValveBase implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final long SLOWEST_BYTES_A_SECOND = 64 * 1024;
    private static final long MOST_READ_ON = 2 * 1024 * 1024;

    private final Supplier<Duration> bodyTime;

    /**
     * @param bodyTime for a body, and a second more for each 64 KB of it that came; asked for with each request, as the web
     *     server is made before the beans that may add settings
     */
    BodyTimeValve(Supplier<Duration> bodyTime) {
        super(true);
        this.bodyTime = bodyTime;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        InputBuffer untimed = connection.getInputBuffer();
        Timed timed = new Timed(untimed, System.nanoTime() + bodyTime.get().toNanos());
        connection.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !connection.hasExpectation()) {
                readOn(connection, response, timed);
            }
        } finally {
            connection.setInputBuffer(untimed);
        }
    }

    /** A caller who is still sending would not hear an answer on a connection that is closed at once. */
    private static void readOn(org.apache.coyote.Request connection, Response response, Timed body) throws IOException {
        AtomicBoolean whole = new AtomicBoolean();
        connection.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        if (whole.get()) {
            return;
        }
        response.finishResponse();
        try {
            long before = body.read;
            while (body.doRead(new Passed()) >= 0) {
                if (body.read - before > MOST_READ_ON) {
                    throw new IOException("Too much follows");
                }
            }
        } catch (IOException | RefusalException e) {
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static final class Passed implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }

    private static final class Timed implements InputBuffer {

        private final InputBuffer untimed;
        private final long until;
        private long read;

        Timed(InputBuffer untimed, long until) {
            this.untimed = untimed;
            this.until = until;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long more = read * Duration.ofSeconds(1).toNanos() / SLOWEST_BYTES_A_SECOND;
            if (System.nanoTime() - until > more) {
                // Unchecked, as whoever reads a body takes an IOException for a broken one.
                throw new RefusalException(AccessRefusals.bodyTooSlow());
            }
            int bytes = untimed.doRead(handler);
            read += Math.max(bytes, 0);
            return bytes;
        }

        @Override
        public int available() {
            return untimed.available();
        }
    }
}
