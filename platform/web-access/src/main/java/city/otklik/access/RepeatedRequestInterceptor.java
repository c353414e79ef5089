package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Carries out a POST once, however often it is sent: it must name the revision that it is for ({@code If-Match}) or a key of
 * its own ({@code Idempotency-Key}). A key is reserved first; the same request under it is answered as the first was, another
 * one is refused, and so is one whose first end nobody knows.
 */
final class RepeatedRequestInterceptor implements HandlerInterceptor {

    static final String KEY = "Idempotency-Key";

    private static final String RESERVED = RepeatedRequestInterceptor.class.getName();
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, "Otklik-Sequence");

    private final KeptAnswers answers;

    RepeatedRequestInterceptor(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST")
                || !(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(Idempotent.class)) {
            return true;
        }
        String key = request.getHeader(KEY);
        if (key == null) {
            if (namesRevision(method, request.getHeader(HttpHeaders.IF_MATCH))) {
                return true;
            }
            throw new RefusalException(AccessRefusals.keyRequired());
        }
        if (!FORM.matcher(key).matches()) {
            throw new RefusalException(AccessRefusals.malformedKey());
        }
        WholeBody body = Objects.requireNonNull(WebUtils.getNativeRequest(request, WholeBody.class));
        // Decoded: another spelling of the path is the same route.
        String own = digest(bytes(login()), bytes(request.getServletPath()), bytes(key));
        String asked = digest(bytes(request.getQueryString()), body.content());
        Optional<KeptAnswers.Taken> taken = answers.reserve(own, asked);
        if (taken.isPresent()) {
            answerAgain(taken.get(), asked, response);
            return false;
        }
        request.setAttribute(RESERVED, own);
        return true;
    }

    private static @Nullable String login() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Caller known ? known.login() : null;
    }

    private static void answerAgain(KeptAnswers.Taken taken, String asked, HttpServletResponse response)
            throws IOException {
        if (!taken.request().equals(asked)) {
            throw new RefusalException(AccessRefusals.keyOfAnotherRequest());
        }
        KeptAnswers.Answer answer = taken.answer();
        if (answer == null) {
            throw new RefusalException(AccessRefusals.unknownEnd());
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(bytes(answer.body()));
    }

    /** A refusal did nothing, 503 included; an error of ours may have, so that its key stays reserved. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(RESERVED) instanceof String key)) {
            return;
        }
        int status = response.getStatus();
        if (status / 100 == 2) {
            answers.keep(key, answer(response));
        } else if (status / 100 == 4 || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            answers.release(key);
        }
    }

    private static KeptAnswers.Answer answer(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        ContentCachingResponseWrapper sent =
                Objects.requireNonNull(WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class));
        String body = new String(sent.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new KeptAnswers.Answer(response.getStatus(), headers, body);
    }

    /** Only where the method compares it; {@code *} names none. */
    private static boolean namesRevision(HandlerMethod method, @Nullable String ifMatch) {
        return ifMatch != null
                && !ifMatch.isBlank()
                && !ifMatch.strip().equals("*")
                && Arrays.stream(method.getMethod().getParameters())
                        .map(parameter -> parameter.getAnnotation(RequestHeader.class))
                        .anyMatch(header -> header != null && header.name().equals(HttpHeaders.IF_MATCH));
    }

    private static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(MessageDigest.getInstance("SHA-256").digest(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }
}
