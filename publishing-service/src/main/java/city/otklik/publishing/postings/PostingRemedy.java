package city.otklik.publishing.postings;

/** What a person is asked to do about a posting. */
enum PostingRemedy {
    LOOK("Look into the thread: record the link if it is there, else have it sent again"),
    BY_HAND("Look into the thread: record the link if it is there, post by hand, or have it sent again"),
    RENEW("Renew the account's token, then have it sent again or post by hand"),
    REACH("Look whether the network can be reached, then have it sent again"),
    WAIT("The network keeps asking to wait: post by hand, or have it sent again later"),
    TAKEN("Post by hand and record the link, or have it sent again");

    private final String text;

    PostingRemedy(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
