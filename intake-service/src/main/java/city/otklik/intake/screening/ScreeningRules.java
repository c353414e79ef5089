package city.otklik.intake.screening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far screening decides by itself.
 *
 * @param rejectCertainObscenity whether an obscene word that stands openly rejects the message at once; a supervisor or
 *     the curator can overturn it
 */
@ConfigurationProperties("otklik.intake.screening")
public record ScreeningRules(@DefaultValue("true") boolean rejectCertainObscenity) {}
