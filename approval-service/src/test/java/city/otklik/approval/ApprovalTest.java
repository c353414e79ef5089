package city.otklik.approval;

import city.otklik.testkit.SharedStack;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port, with the users of {@link Callers}. One context for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ApprovalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=approval")
@ContextConfiguration(initializers = {SharedStack.Addresses.class, Callers.Users.class})
@Import({SharedStack.RegistryInMemory.class, OtherServices.class})
public @interface ApprovalTest {}
