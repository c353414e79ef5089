package city.otklik.simulator.networks.vk.uploads;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.networks.vk.api.VkAnswer;
import city.otklik.simulator.networks.vk.api.VkCall;
import city.otklik.simulator.networks.vk.api.VkErrors;
import city.otklik.simulator.networks.vk.api.VkMethod;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.uploads.UploadedFile;
import city.otklik.simulator.uploads.UploadedFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code docs.*} and {@code photos.*}: where to upload, and making an upload attachable. */
@Component
final class VkUploadMethods implements VkMethod.Group {

    private static final int PHOTO_SERVER = 852_416;

    private final UploadedFiles files;

    VkUploadMethods(UploadedFiles files) {
        this.files = files;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.writing(
                        "docs.getWallUploadServer",
                        VkMethod.USERS_AND_COMMUNITIES,
                        "docs",
                        List.of(),
                        VkUploadMethods::documentServer),
                VkMethod.writing("docs.save", VkMethod.USERS_AND_COMMUNITIES, "docs", List.of(), this::saveDocument),
                VkMethod.writing(
                        "photos.getWallUploadServer",
                        VkMethod.USERS,
                        "photos",
                        List.of(),
                        VkUploadMethods::photoServer),
                VkMethod.writing("photos.saveWallPhoto", VkMethod.USERS, "photos", List.of("server"), this::savePhoto));
    }

    private static String uploadUrl(String kind, long owner) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/upload/" + kind)
                .queryParam("owner", owner)
                .toUriString();
    }

    private static long documentOwner(VkCall call) {
        AccessToken token = call.token();
        boolean asGroup = token.kind() == AccessToken.Kind.COMMUNITY
                || call.number("group_id").isPresent();
        return asGroup ? -token.groupId() : token.userId();
    }

    private static VkAnswer documentServer(VkCall call) {
        return call.number("group_id").filter(g -> g != call.token().groupId()).isPresent()
                ? VkErrors.denied("no access to the group")
                : VkAnswer.ok(Map.of("upload_url", uploadUrl("doc", documentOwner(call))));
    }

    private static VkAnswer photoServer(VkCall call) {
        long userId = call.token().userId();
        return VkAnswer.ok(Map.of("upload_url", uploadUrl("photo", userId), "album_id", -14, "user_id", userId));
    }

    private VkAnswer saveDocument(VkCall call) {
        Optional<UploadedFile> file = files.ofTicket(Network.VK, call.text("file"))
                .filter(f -> f.kind() == UploadedFile.Kind.DOC && isOf(call.token(), f.owner()));
        if (file.isEmpty()) {
            return VkErrors.NOT_SAVED;
        }
        String title = call.text("title").isBlank() ? file.get().name() : call.text("title");
        UploadedFile saved = files.save(Network.VK, file.get(), title);
        return VkAnswer.ok(Map.of("type", "doc", "doc", VkAttachments.description(saved)));
    }

    private VkAnswer savePhoto(VkCall call) {
        if (call.required("server") != PHOTO_SERVER) {
            return VkErrors.BAD_SERVER;
        }
        Optional<UploadedFile> file = files.ofTicket(Network.VK, call.text("photo"))
                .filter(f -> f.kind() == UploadedFile.Kind.PHOTO && isOf(call.token(), f.owner()));
        if (file.isEmpty()) {
            return VkErrors.BAD_PHOTO;
        }
        if (!hash(file.get()).equals(call.text("hash"))) {
            return VkErrors.BAD_HASH;
        }
        return VkAnswer.ok(List.of(VkAttachments.description(
                files.save(Network.VK, file.get(), file.get().name()))));
    }

    private static boolean isOf(AccessToken token, long owner) {
        return owner == -token.groupId() || owner == token.userId();
    }

    static Map<String, Object> photoReceipt(UploadedFile file) {
        return Map.of("server", PHOTO_SERVER, "photo", file.ticket(), "hash", hash(file));
    }

    private static String hash(UploadedFile file) {
        return file.sha256().substring(0, 32);
    }
}
