package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;

/** The refusals of the interface in VK's own words. */
final class VkRefusals {

    static final Refusal UNKNOWN_METHOD = new Refusal(3, "Unknown method passed");
    static final Refusal NO_TOKEN = new Refusal(5, "User authorization failed: no access_token passed.");
    static final Refusal BAD_TOKEN = new Refusal(5, "User authorization failed: invalid access_token (4).");
    static final Refusal TOO_MANY_PER_SECOND = new Refusal(6, "Too many requests per second");
    static final Refusal NO_PERMISSION = new Refusal(7, "Permission to perform this action is denied");
    static final Refusal NO_VERSION = new Refusal(8, "Invalid request: v (version) is required");
    static final Refusal OLD_VERSION = new Refusal(8, "Invalid request: versions below 5.81 are deprecated");
    static final Refusal FLOOD = new Refusal(9, "Flood control");
    static final Refusal NOT_FOR_COMMUNITIES =
            new Refusal(27, "Group authorization failed: method is unavailable with group auth.");
    static final Refusal NOT_FOR_SERVICES =
            new Refusal(28, "Application authorization failed: method is unavailable with service token");
    static final Refusal NOT_SAVED = new Refusal(105, "Couldn't save file");
    static final Refusal BAD_SERVER = new Refusal(118, "Invalid server");
    static final Refusal BAD_HASH = new Refusal(121, "Invalid hash");
    static final Refusal BAD_PHOTO = new Refusal(129, "Invalid photo");
    static final Refusal COMMENTS_DENIED = new Refusal(212, "Access to post comments denied");
    static final Refusal REPLIES_DENIED = new Refusal(213, "Access to status replies denied");
    static final Refusal HYPERLINKS = new Refusal(222, "Hyperlinks are forbidden");

    private VkRefusals() {}

    static Refusal parameter(String what) {
        return new Refusal(100, "One of the parameters specified was missing or invalid: " + what);
    }

    static Refusal denied(String why) {
        return new Refusal(15, "Access denied: " + why);
    }

    static Refusal scripted(int code) {
        return switch (code) {
            case 1 -> new Refusal(1, "Unknown error occurred");
            case 5 -> BAD_TOKEN;
            case 6 -> TOO_MANY_PER_SECOND;
            case 7 -> NO_PERMISSION;
            case 9 -> FLOOD;
            case 10 -> new Refusal(10, "Internal server error: could not process the request");
            case 14 -> new Refusal(14, "Captcha needed");
            case 17 -> new Refusal(17, "Validation required");
            case 29 -> new Refusal(29, "Rate limit reached");
            case 36 -> new Refusal(36, "Method execution was interrupted due to timeout");
            case 43 -> new Refusal(43, "This section is temporarily unavailable");
            case 212 -> COMMENTS_DENIED;
            case 213 -> REPLIES_DENIED;
            case 222 -> HYPERLINKS;
            case 223 -> new Refusal(223, "Too many replies");
            default -> new Refusal(code, "Error " + code);
        };
    }
}
