package city.otklik.simulator.networks.vk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code docs.*} and {@code photos.*}: where to upload, and making an upload attachable. */
@Component
final class VkSaving implements VkMethods {

    private static final Set<VkTokenKind> USERS = Set.of(VkTokenKind.USER);
    private static final Set<VkTokenKind> BOTH = Set.of(VkTokenKind.USER, VkTokenKind.COMMUNITY);
    private static final int PHOTO_SERVER = 852_416;

    private final VkFiles files;

    VkSaving(VkFiles files) {
        this.files = files;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.writing("docs.getWallUploadServer", BOTH, "docs", List.of(), VkSaving::documentServer),
                VkMethod.writing("docs.save", BOTH, "docs", List.of(), this::saveDocument),
                VkMethod.writing("photos.getWallUploadServer", USERS, "photos", List.of(), VkSaving::photoServer),
                VkMethod.writing("photos.saveWallPhoto", USERS, "photos", List.of("server"), this::savePhoto));
    }

    private static String uploadUrl(String kind, long owner) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/upload/" + kind)
                .queryParam("owner", owner)
                .toUriString();
    }

    private static long documentOwner(VkCall call) {
        VkToken token = call.token();
        boolean asGroup =
                token.kind() == VkTokenKind.COMMUNITY || call.number("group_id").isPresent();
        return asGroup ? -token.groupId() : token.userId();
    }

    private static VkAnswer documentServer(VkCall call) {
        return call.number("group_id").filter(g -> g != call.token().groupId()).isPresent()
                ? VkRefusals.denied("no access to the group")
                : VkAnswer.ok(Map.of("upload_url", uploadUrl("doc", documentOwner(call))));
    }

    private static VkAnswer photoServer(VkCall call) {
        long userId = call.token().userId();
        return VkAnswer.ok(Map.of("upload_url", uploadUrl("photo", userId), "album_id", -14, "user_id", userId));
    }

    private VkAnswer saveDocument(VkCall call) {
        Optional<VkFile> file = files.ofTicket(call.text("file"))
                .filter(f -> f.kind() == VkFile.Kind.DOC && isOf(call.token(), f.owner()));
        if (file.isEmpty()) {
            return VkRefusals.NOT_SAVED;
        }
        String title = call.text("title").isBlank() ? file.get().name() : call.text("title");
        VkFile saved = files.save(file.get(), title);
        return VkAnswer.ok(Map.of("type", "doc", "doc", VkFiles.description(saved)));
    }

    private VkAnswer savePhoto(VkCall call) {
        if (call.required("server") != PHOTO_SERVER) {
            return VkRefusals.BAD_SERVER;
        }
        Optional<VkFile> file = files.ofTicket(call.text("photo"))
                .filter(f -> f.kind() == VkFile.Kind.PHOTO && isOf(call.token(), f.owner()));
        if (file.isEmpty()) {
            return VkRefusals.BAD_PHOTO;
        }
        if (!hash(file.get()).equals(call.text("hash"))) {
            return VkRefusals.BAD_HASH;
        }
        return VkAnswer.ok(
                List.of(VkFiles.description(files.save(file.get(), file.get().name()))));
    }

    private static boolean isOf(VkToken token, long owner) {
        return owner == -token.groupId() || owner == token.userId();
    }

    static Map<String, Object> photoReceipt(VkFile file) {
        return Map.of("server", PHOTO_SERVER, "photo", file.ticket(), "hash", hash(file));
    }

    private static String hash(VkFile file) {
        return file.sha256().substring(0, 32);
    }
}
