package city.otklik.approval;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The limits of an answer: {@code otklik.approval.*}.
 *
 * @param networkLimits YAML with what each network takes (§16)
 * @param interimAnswersMax how many interim answers a case may have (§13, reading 7)
 */
@ConfigurationProperties("otklik.approval")
public record ApprovalProperties(Resource networkLimits, int interimAnswersMax) {}
