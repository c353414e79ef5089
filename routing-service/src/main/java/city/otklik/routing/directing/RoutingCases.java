package city.otklik.routing.directing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: lists of routing's cases. */
public interface RoutingCases {

    /**
     * Cases of one executor or department, the one sent first at the top.
     *
     * @param executor login, null for everybody's
     * @param department code of a department that is asked, null for any
     * @param inWork whether only cases in work are wanted
     */
    List<RoutingCase> of(@Nullable String executor, @Nullable String department, boolean inWork, int limit);

    /** Cases in work that a person must route, the one sent first at the top. */
    List<RoutingCase> doubtful(int limit);

    /** How many cases in work each executor has, by login. */
    Map<String, Long> load();
}
