package city.otklik.approval.files;

import city.otklik.access.worded.Refusal;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** Why a file is not taken or not found. */
public sealed interface FileRefusal extends Refusal {

    @Override
    default String field() {
        return "file";
    }

    /** Nothing was uploaded. */
    record EmptyFile() implements FileRefusal {
        @Override
        public String detail() {
            return "file: has no content";
        }

        @Override
        public String remedy() {
            return "Choose the file again";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** @param limit in bytes */
    record FileTooLarge(long limit) implements FileRefusal {
        @Override
        public String detail() {
            return "file: longer than " + limit + " bytes";
        }

        @Override
        public String remedy() {
            return "Send a smaller file; the networks shrink photos anyway";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
    }

    /** The content is of a kind that no answer carries. */
    record ForbiddenMediaType(String mediaType, Collection<String> allowed) implements FileRefusal {
        @Override
        public String detail() {
            return "file: its content is " + mediaType;
        }

        @Override
        public String remedy() {
            return "Send one of " + String.join(", ", new TreeSet<>(allowed)) + "; the name's ending does not count";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
    }

    /** Nothing is kept under this hash. */
    record UnknownFile(String sha256) implements FileRefusal {
        @Override
        public String field() {
            return "sha256";
        }

        @Override
        public String detail() {
            return "No file is kept under " + sha256;
        }

        @Override
        public String remedy() {
            return "Upload it first by POST /files and use the sha256 of the answer";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }
}
