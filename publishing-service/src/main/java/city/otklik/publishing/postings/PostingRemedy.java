package city.otklik.publishing.postings;

/** What a person is asked to do about a posting. */
final class PostingRemedy {

    static final String LOOK = "Look into the thread: record the link if it stands there, else let it be sent again";
    static final String BY_HAND =
            "Look into the thread: record the link if it stands there, post by hand, or let it be sent again";
    static final String RENEW = "Renew the account's token, then let it be sent again or post by hand";
    static final String REACH = "Look whether the network can be reached, then let it be sent again";
    static final String WAIT = "The network keeps asking to wait: post by hand, or let it be sent again later";
    static final String TAKEN = "Post by hand and record the link, or let it be sent again";

    private PostingRemedy() {}
}
