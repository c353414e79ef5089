package city.otklik.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** A condition met by every access (call, method reference, field) to a member written {@code package.Type.member}. */
final class ForbiddenAccess extends ArchCondition<JavaClass> {

    private final Pattern member;

    private ForbiddenAccess(String what, Pattern member) {
        super("use " + what);
        this.member = member;
    }

    /** {@code member} is a regular expression over the full name; a constructor's member is {@code <init>}. */
    static ArchCondition<JavaClass> access(String what, String member) {
        return new ForbiddenAccess(what, Pattern.compile(member));
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (JavaAccess<?> access : user.getAccessesFromSelf()) {
            String target = access.getTargetOwner().getFullName() + "."
                    + access.getTarget().getName();
            if (member.matcher(target).matches()) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        }
    }
}
