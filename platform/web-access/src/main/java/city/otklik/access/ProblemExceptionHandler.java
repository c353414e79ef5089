package city.otklik.access;

import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every request that cannot be carried out with a problem that says what is wrong and what to do. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    @ExceptionHandler(RefusalException.class)
    @Nullable
    ResponseEntity<Object> refused(RefusalException e, WebRequest request) {
        return answer(e, e.refusal(), new HttpHeaders(), request);
    }

    /** Whoever asks for a parameter first, Tomcat reads the parts and finds what is wrong with a name. */
    @ExceptionHandler({MultipartException.class, InvalidFileNameException.class})
    @Nullable
    ResponseEntity<Object> malformedUpload(Exception e, WebRequest request) {
        Refusal refusal = switch (NestedExceptionUtils.getMostSpecificCause(e)) {
            case RefusalException refused -> refused.refusal();
            case InvalidFileNameException nul -> AccessRefusals.nulCharacter("file");
            default -> AccessRefusals.malformedUpload();
        };
        return answer(e, refusal, new HttpHeaders(), request);
    }

    /** Spring Security's firewall and Tomcat look at some parts of a request only when they are asked for. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    @Nullable
    ResponseEntity<Object> rejected(Exception e, WebRequest request) {
        return answer(e, AccessRefusals.badRequest(HttpStatus.BAD_REQUEST), new HttpHeaders(), request);
    }

    /** Commands ask for keys before they change anything. */
    @ExceptionHandler(KeysUnavailableException.class)
    @Nullable
    ResponseEntity<Object> keysUnavailable(KeysUnavailableException e, WebRequest request) {
        return answer(e, AccessRefusals.signaturesUnavailable(), new HttpHeaders(), request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<?> anythingElse(Exception e, WebRequest request) {
        return answer(e, AccessRefusals.internalError(), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return answer(e, AccessRefusals.internalError(), new HttpHeaders(), request);
    }

    /** As Spring does it, but a wrong method is the caller's mistake and no warning of ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, null, headers, status, request);
    }

    /** Everything that Spring itself throws passes here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, refusal(e, HttpStatus.valueOf(status.value())), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, Refusal refusal, HttpHeaders headers, WebRequest request) {
        if (isGone(e)) {
            LOG.debug("The caller hung up: {}", request.getDescription(false));
            return null;
        }
        if (refusal.status().is5xxServerError()) {
            LOG.error("A request failed by an error of ours", e);
        }
        RefusalException refused = new RefusalException(refusal);
        HttpHeaders sent = new HttpHeaders();
        sent.addAll(headers);
        refused.getHeaders().forEach((name, values) -> sent.put(name, values));
        sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Object problem = refused.updateAndGetBody(getMessageSource(), LocaleContextHolder.getLocale());
        return createResponseEntity(problem, sent, refusal.status(), request);
    }

    /** Only what Tomcat says of its own connection: a store that breaks off sounds the same. */
    private static boolean isGone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private static Refusal refusal(Exception e, HttpStatus status) {
        return switch (e) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable);
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case MissingServletRequestParameterException missing ->
                AccessRefusals.missingField(missing.getParameterName());
            case MissingRequestHeaderException missing -> AccessRefusals.missingField(missing.getHeaderName());
            case MissingServletRequestPartException missing ->
                AccessRefusals.missingField(missing.getRequestPartName());
            case TypeMismatchException mismatch ->
                AccessRefusals.malformedParameter(
                        mismatch instanceof MethodArgumentTypeMismatchException argument
                                ? argument.getName()
                                : "parameter",
                        ExpectedValue.of(mismatch.getRequiredType()));
            case NoResourceFoundException unknown -> AccessRefusals.unknownPath();
            case NoHandlerFoundException unknown -> AccessRefusals.unknownPath();
            case HttpRequestMethodNotSupportedException wrong ->
                AccessRefusals.methodNotAllowed(
                        wrong.getMethod(),
                        wrong.getSupportedMethods() == null ? List.of() : List.of(wrong.getSupportedMethods()));
            case HttpMediaTypeNotSupportedException wrong ->
                AccessRefusals.unsupportedMediaType(wrong.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .toList());
            case MaxUploadSizeExceededException large -> AccessRefusals.fileTooLarge(status);
            default -> status.is5xxServerError() ? AccessRefusals.internalError() : AccessRefusals.badRequest(status);
        };
    }

    private static Refusal invalid(BindingResult result) {
        return AccessRefusals.invalidField(
                result.getFieldErrors().stream()
                        .map(FieldError::getField)
                        .sorted()
                        .toList(),
                result.getAllErrors().stream()
                        .map(ProblemExceptionHandler::reason)
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    /** What Spring says of a value that it cannot read names classes. */
    private static String reason(ObjectError error) {
        if (error instanceof FieldError field) {
            return field.isBindingFailure() ? field.getField() : field.getField() + " " + field.getDefaultMessage();
        }
        return String.valueOf(error.getDefaultMessage());
    }

    private static Refusal invalid(HandlerMethodValidationException e) {
        List<String> fields = e.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .toList();
        return AccessRefusals.invalidField(fields, String.join(", ", fields));
    }
}
