package city.otklik.access;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every request that cannot be carried out is answered with a problem that says what is wrong and what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SEE = "The interface is described at " + OutsidePaths.API_DOCS;

    @ExceptionHandler(NotAdmitted.class)
    ResponseEntity<?> notAdmitted(NotAdmitted e) {
        if (e.refusal().status() != HttpStatus.UNAUTHORIZED) {
            return Answers.of(e.refusal());
        }
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, WrittenRefusal.CHALLENGE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Answers.problem(e.refusal()));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<?> noMultipart(MultipartException e) {
        return Answers.of(BadRequest.of(
                HttpStatus.BAD_REQUEST,
                "malformed-upload",
                "The upload cannot be read",
                "Send multipart/form-data with the part 'file'"));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<?> anythingElse(Exception e) {
        if (e instanceof Refusal refusal) {
            return Answers.of(refusal);
        }
        LOG.error("A request failed by an error of ours", e);
        return Answers.of(BadRequest.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "The request failed by an error of ours; nothing says whether it was carried out",
                "Read the case again before you repeat the request; tell the administrator when it happened"));
    }

    /** As Spring does it, but a wrong method is the caller's affair and no warning of ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, null, headers, status, request);
    }

    /** All that Spring itself throws comes by here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = refusal(e, HttpStatus.valueOf(status.value()));
        if (refusal.status().is5xxServerError()) {
            LOG.error("A request failed by an error of ours", e);
        }
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Answers.problem(refusal));
    }

    private static Refusal refusal(Exception e, HttpStatus status) {
        return switch (e) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.of(unreadable);
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> invalid(invalid, status);
            case MissingServletRequestParameterException missing ->
                BadRequest.missing("Parameter", missing.getParameterName());
            case MissingRequestHeaderException missing -> BadRequest.missing("Header", missing.getHeaderName());
            case MissingServletRequestPartException missing -> BadRequest.missing("Part", missing.getRequestPartName());
            case TypeMismatchException mismatch -> mismatch(mismatch);
            case NoResourceFoundException unknown -> unknownPath();
            case NoHandlerFoundException unknown -> unknownPath();
            case HttpRequestMethodNotSupportedException wrong ->
                BadRequest.of(
                        status,
                        "method-not-allowed",
                        wrong.getMethod() + " is not possible here",
                        "Use " + wrong.getSupportedHttpMethods() + ". " + SEE);
            case HttpMediaTypeNotSupportedException wrong ->
                BadRequest.of(
                        status,
                        "unsupported-media-type",
                        "Content-Type is not one that is read here",
                        "Send " + MediaType.toString(wrong.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException large ->
                BadRequest.of(
                        status,
                        "file-too-large",
                        "The upload is larger than is taken here",
                        "Send a smaller file; photos of a few megabytes are enough for every network");
            default -> BadRequest.of(status, rule(status), status.getReasonPhrase(), SEE);
        };
    }

    private static Refusal unknownPath() {
        return BadRequest.of(HttpStatus.NOT_FOUND, "unknown-path", "There is nothing under this path", SEE);
    }

    private static Refusal mismatch(TypeMismatchException e) {
        String field = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "parameter";
        return BadRequest.ofField(
                "malformed-parameter",
                field,
                field + " does not hold what it should",
                BadRequest.expected(e.getRequiredType()));
    }

    private static Refusal invalid(BindingResult result) {
        String fields = result.getFieldErrors().stream()
                .map(FieldError::getField)
                .sorted()
                .collect(Collectors.joining(", "));
        String detail = result.getAllErrors().stream()
                .map(error ->
                        (error instanceof FieldError field ? field.getField() + " " : "") + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return BadRequest.ofField("invalid-field", fields, detail, "Correct the field. " + SEE);
    }

    private static Refusal invalid(HandlerMethodValidationException e, HttpStatus status) {
        String fields = e.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .collect(Collectors.joining(", "));
        return new BadRequest("invalid-field", fields, "Not valid: " + fields, "Correct it. " + SEE, status);
    }

    private static String rule(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
