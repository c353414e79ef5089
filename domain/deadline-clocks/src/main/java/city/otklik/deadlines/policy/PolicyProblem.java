package city.otklik.deadlines.policy;

/**
 * Why a policy cannot be used.
 *
 * @param setting the setting of the policy, as an administrator writes it: {@code urgent.draft-lead}
 * @param text what is wrong and what to do, for the person who wrote the policy
 */
public record PolicyProblem(String setting, String text) {}
