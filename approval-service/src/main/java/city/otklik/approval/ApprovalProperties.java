package city.otklik.approval;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of an answer: {@code otklik.approval.*}.
 *
 * @param interimAnswersMax how many interim answers a case may have (§13, reading 7)
 */
@ConfigurationProperties("otklik.approval")
public record ApprovalProperties(int interimAnswersMax) {}
