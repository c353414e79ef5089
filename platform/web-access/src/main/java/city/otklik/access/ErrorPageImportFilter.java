package city.otklik.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out Boot's page of errors: {@link ProblemReportValve} answers where nothing else does, and whoever asks for {@code
 * /error} itself would be told of an error that there is none.
 */
final class ErrorPageImportFilter implements AutoConfigurationImportFilter {

    private static final String ERROR_PAGE =
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration";

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] imported = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            imported[i] = !ERROR_PAGE.equals(names[i]);
        }
        return imported;
    }
}
