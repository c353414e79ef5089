package city.otklik.deadlines.policy;

/** Why a policy is refused, by name; every refusal says what to do instead. */
public sealed interface PolicyRefusal {

    /** The finding and its remedy, for the person who wrote the policy. */
    String because();

    /** The draft would have to be ready before the message came (reading 13). */
    record DraftLeadNotShorterThanTerm(PriorityClass priority) implements PolicyRefusal {
        @Override
        public String because() {
            return priority + ": the draft lead (§9) must be shorter than the answer term (§8); shorten the lead";
        }
    }

    /** No clarification could ever suspend the term. */
    record GateLeadNotShorterThanTerm(PriorityClass priority) implements PolicyRefusal {
        @Override
        public String because() {
            return priority + ": the gate lead (§10) must be shorter than the answer term (§8); shorten the lead";
        }
    }

    /** A term of nothing, or less. */
    record TermNotPositive(String term) implements PolicyRefusal {
        @Override
        public String because() {
            return term + " must be more than zero";
        }
    }

    /** A lead or grace of less than nothing. */
    record LeadNegative(String lead) implements PolicyRefusal {
        @Override
        public String because() {
            return lead + " must not be negative";
        }
    }

    /** A warning that would come at or after due, or twice. */
    record WarningLeadUnusable(String clock) implements PolicyRefusal {
        @Override
        public String because() {
            return "the warning leads of " + clock + " must be positive, distinct, and at most 16";
        }
    }

    /** Not even one interim answer would count. */
    record InterimAnswersMaxBelowOne(int given) implements PolicyRefusal {
        @Override
        public String because() {
            return "interim-answers-max is " + given + ", it must be at least 1";
        }
    }
}
