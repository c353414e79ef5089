package city.otklik.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** As much of an identity provider as a service needs: where it is, and its public keys. */
record IdentityProvider(HttpServer server, String issuer) implements AutoCloseable {

    static IdentityProvider with(RSAKey key) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/city";
        IdentityProvider provider = new IdentityProvider(server, issuer);
        provider.serve("/realms/city/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.serve(
                "/realms/city/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + provider.keys()
                        + "\",\"subject_types_supported\":[\"public\"]}");
        server.start();
        return provider;
    }

    String keys() {
        return issuer + "/keys";
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
