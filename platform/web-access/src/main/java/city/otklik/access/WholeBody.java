package city.otklik.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose body is read once, up to a limit, by the first who asks for it, and can be read again. */
final class WholeBody extends HttpServletRequestWrapper {

    private final long most;
    private byte @Nullable [] content;

    WholeBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    /** @throws RefusalException when it is longer than its path takes */
    byte[] content() throws IOException {
        byte[] read = content;
        if (read == null) {
            read = super.getInputStream().readNBytes(Math.toIntExact(most + 1));
            if (read.length > most) {
                throw new RefusalException(AccessRefusals.bodyTooLarge(most));
            }
            content = read;
        }
        return read;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
    }

    private final class Again extends ServletInputStream {

        private @Nullable ByteArrayInputStream body;

        private ByteArrayInputStream body() throws IOException {
            if (body == null) {
                body = new ByteArrayInputStream(content());
            }
            return body;
        }

        @Override
        public int read() throws IOException {
            return body().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return body().read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body != null && body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing here reads a body piece by piece");
        }
    }
}
