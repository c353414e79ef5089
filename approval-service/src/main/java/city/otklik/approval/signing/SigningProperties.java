package city.otklik.approval.signing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the private key is: {@code otklik.signing.*}.
 *
 * @param keyFile Ed25519, PKCS #8 in PEM
 * @param createKey whether a missing file is made at the start; only where nobody else can give one
 */
@ConfigurationProperties("otklik.signing")
record SigningProperties(
        Path keyFile, @DefaultValue("false") boolean createKey) {}
