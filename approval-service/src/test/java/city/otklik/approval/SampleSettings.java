package city.otklik.approval;

import city.otklik.approval.files.FileProperties;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** The service's settings where no service runs. */
public final class SampleSettings {

    public static final FileProperties FILES =
            new FileProperties(Path.of("files"), "http://files.city/files", DataSize.ofMegabytes(1), Set.of());

    private SampleSettings() {}

    public static ApprovalProperties approval(int interimAnswersMax) {
        return new ApprovalProperties(
                new ClassPathResource("city/otklik/approval/networks/limits.yml"), interimAnswersMax);
    }
}
