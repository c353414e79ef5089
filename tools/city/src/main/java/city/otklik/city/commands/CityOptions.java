package city.otklik.city.commands;

import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.DataFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an embedded city is started. */
final class CityOptions {

    @Option(names = "--free-ports", description = "Use ports that are free now instead of the usual ones.")
    private boolean freePorts;

    @Option(
            names = "--separate",
            split = ",",
            paramLabel = "SERVICE",
            description = "Run these services as processes of their own.")
    private List<String> separate = List.of();

    Addresses addresses(DataFolder data) {
        return freePorts ? Addresses.keptIn(data) : Addresses.usual();
    }

    Set<CityPart> separate() {
        Set<CityPart> services = EnumSet.noneOf(CityPart.class);
        separate.forEach(name -> services.add(CityPart.valueOf(name.strip().toUpperCase(Locale.ROOT))));
        return services;
    }

    /** The folder of the script; the current one where it was started otherwise. */
    static Path home() {
        return Path.of(System.getProperty("otklik.home", ""));
    }

    static Path orDefault(@Nullable Path data, String name) {
        return data == null ? home().resolve(".otklik").resolve(name) : data;
    }
}
