package city.otklik.access;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

class RefusalWordsTest {

    @Test
    void every_refusal_reads_in_every_language() {
        RefusalWords.of("access")
                .with(AuthenticationException.class, new BadCredentialsException("wrong"))
                .with(Phrase.class, ExpectedValue.of(HttpStatus.class))
                .with(HttpStatus.class, HttpStatus.BAD_REQUEST)
                .assertComplete();
    }
}
