import static java.nio.charset.StandardCharsets.US_ASCII;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** MongoDB's wire protocol on every address of the container, by TLS where its key is given, data in /data/db. */
final class Store {

    private static final Path KEY = Path.of("/run/secrets/mongo-tls");

    private Store() {}

    public static void main(String[] arguments) throws Exception {
        H2Backend backend = new H2Backend("/data/db/store.db");
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        if (Files.exists(KEY)) {
            String pem = Files.readString(KEY, US_ASCII);
            server.enableSsl(key(pem), null, certificate(pem));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("0.0.0.0", 27017);
        Thread.currentThread().join();
    }

    private static PrivateKey key(String pem) throws Exception {
        String begin = "-----BEGIN PRIVATE KEY-----";
        String body = pem.substring(pem.indexOf(begin) + begin.length(), pem.indexOf("-----END PRIVATE KEY-----"));
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static X509Certificate certificate(String pem) throws Exception {
        String text = pem.substring(pem.indexOf("-----BEGIN CERTIFICATE-----"));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }
}
