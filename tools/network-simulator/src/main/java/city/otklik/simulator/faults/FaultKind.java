package city.otklik.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What goes wrong with a call, and whether the network took it. */
public enum FaultKind {
    /** Answers late, otherwise well. */
    @JsonProperty("delay")
    DELAY,
    /** Cuts the connection; nothing was taken. */
    @JsonProperty("drop_request")
    DROP_REQUEST,
    /** Takes the call, then cuts the connection without an answer. */
    @JsonProperty("accept_then_close")
    ACCEPT_THEN_CLOSE,
    /** Takes the call at once, answers late. */
    @JsonProperty("accept_then_delay")
    ACCEPT_THEN_DELAY,
    /** Answers an HTTP status of 5xx; nothing was taken. */
    @JsonProperty("http5xx_before")
    HTTP_5XX_BEFORE,
    /** Takes the call, then answers an HTTP status of 5xx. */
    @JsonProperty("http5xx_after")
    HTTP_5XX_AFTER,
    /** Refuses with the network's own error code. */
    @JsonProperty("api_error")
    API_ERROR,
    /** Lets only so many calls a second pass. */
    @JsonProperty("rate")
    RATE;

    /** Whether the network does what the call asked for. */
    public boolean takesTheCall() {
        return this != DROP_REQUEST && this != HTTP_5XX_BEFORE && this != API_ERROR;
    }
}
