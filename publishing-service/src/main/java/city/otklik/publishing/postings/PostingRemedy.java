package city.otklik.publishing.postings;

import city.otklik.casestore.Note;

/** What a person is asked to do about a posting. */
enum PostingRemedy {
    /** Nobody knows whether it is there. */
    LOOK,
    BY_HAND,
    /** The account cannot post. */
    RENEW,
    /** The network could not be reached for long. */
    REACH,
    /** The network wants no postings now. */
    WAIT,
    /** A person posts it. */
    TAKEN,
    /** Nobody knows whether approval wrote it. */
    COMPARE,
    /** Approval surely did not write it. */
    FORGED;

    Note note() {
        return Note.of("remedy." + name());
    }
}
