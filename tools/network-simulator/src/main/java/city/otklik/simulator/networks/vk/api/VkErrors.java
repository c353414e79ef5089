package city.otklik.simulator.networks.vk.api;

import city.otklik.simulator.networks.vk.api.VkAnswer.Failure;

/** The errors of the interface with VK's own messages. */
public final class VkErrors {

    static final Failure UNKNOWN_METHOD = new Failure(3, "Unknown method passed");
    static final Failure NO_TOKEN = new Failure(5, "User authorization failed: no access_token passed.");
    static final Failure BAD_TOKEN = new Failure(5, "User authorization failed: invalid access_token (4).");
    static final Failure TOO_MANY_PER_SECOND = new Failure(6, "Too many requests per second");
    static final Failure NO_PERMISSION = new Failure(7, "Permission to perform this action is denied");
    static final Failure NO_VERSION = new Failure(8, "Invalid request: v (version) is required");
    static final Failure OLD_VERSION = new Failure(8, "Invalid request: versions below 5.81 are deprecated");
    public static final Failure FLOOD = new Failure(9, "Flood control");
    static final Failure NOT_FOR_COMMUNITIES =
            new Failure(27, "Group authorization failed: method is unavailable with group auth.");
    static final Failure NOT_FOR_SERVICES =
            new Failure(28, "Application authorization failed: method is unavailable with service token");
    public static final Failure NOT_SAVED = new Failure(105, "Couldn't save file");
    public static final Failure BAD_SERVER = new Failure(118, "Invalid server");
    public static final Failure BAD_HASH = new Failure(121, "Invalid hash");
    public static final Failure BAD_PHOTO = new Failure(129, "Invalid photo");
    public static final Failure COMMENTS_DENIED = new Failure(212, "Access to post comments denied");
    public static final Failure REPLIES_DENIED = new Failure(213, "Access to status replies denied");
    public static final Failure HYPERLINKS = new Failure(222, "Hyperlinks are forbidden");

    private VkErrors() {}

    public static Failure parameter(String what) {
        return new Failure(100, "One of the parameters specified was missing or invalid: " + what);
    }

    public static Failure denied(String why) {
        return new Failure(15, "Access denied: " + why);
    }

    static Failure scripted(int code) {
        return switch (code) {
            case 1 -> new Failure(1, "Unknown error occurred");
            case 5 -> BAD_TOKEN;
            case 6 -> TOO_MANY_PER_SECOND;
            case 7 -> NO_PERMISSION;
            case 9 -> FLOOD;
            case 10 -> new Failure(10, "Internal server error: could not process the request");
            case 14 -> new Failure(14, "Captcha needed");
            case 17 -> new Failure(17, "Validation required");
            case 29 -> new Failure(29, "Rate limit reached");
            case 36 -> new Failure(36, "Method execution was interrupted due to timeout");
            case 43 -> new Failure(43, "This section is temporarily unavailable");
            case 212 -> COMMENTS_DENIED;
            case 213 -> REPLIES_DENIED;
            case 222 -> HYPERLINKS;
            case 223 -> new Failure(223, "Too many replies");
            default -> new Failure(code, "Error " + code);
        };
    }
}
