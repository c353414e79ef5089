package city.otklik.simulator.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes a connection without a byte of an answer. A servlet cannot do that: an exception still ends in a status line.
 */
@Component
public final class ConnectionCut implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String MARK = ConnectionCut.class.getName();

    /** Has the connection of this request closed as soon as its handling ends. */
    public static void order(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new CuttingValve());
    }

    private static final class CuttingValve extends ValveBase {
        CuttingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(MARK) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
