package city.otklik.simulator.networks.vk.uploads;

import static city.otklik.simulator.networks.vk.api.VkMethod.USERS;
import static city.otklik.simulator.networks.vk.api.VkMethod.USERS_AND_COMMUNITIES;

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
import java.util.Set;
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
                VkMethod.of("docs.getWallUploadServer", USERS_AND_COMMUNITIES, "docs", VkUploadMethods::documentServer),
                VkMethod.of("docs.save", USERS_AND_COMMUNITIES, "docs", this::saveDocument),
                VkMethod.of("photos.getWallUploadServer", USERS, "photos", VkUploadMethods::photoServer),
                VkMethod.of("photos.saveWallPhoto", USERS, "photos", this::savePhoto, "server"));
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
        Optional<UploadedFile> file = uploaded(call, "file", UploadedFile.Kind.DOC);
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
        Optional<UploadedFile> file = uploaded(call, "photo", UploadedFile.Kind.PHOTO);
        if (file.isEmpty()) {
            return VkErrors.BAD_PHOTO;
        }
        if (!hash(file.get()).equals(call.text("hash"))) {
            return VkErrors.BAD_HASH;
        }
        return VkAnswer.ok(List.of(VkAttachments.description(
                files.save(Network.VK, file.get(), file.get().name()))));
    }

    private Optional<UploadedFile> uploaded(VkCall call, String param, UploadedFile.Kind kind) {
        Set<Long> mine = Set.of(-call.token().groupId(), call.token().userId());
        return files.ofTicket(Network.VK, call.text(param))
                .filter(file -> file.kind() == kind && mine.contains(file.owner()));
    }

    static Map<String, Object> photoReceipt(UploadedFile file) {
        return Map.of("server", PHOTO_SERVER, "photo", file.ticket(), "hash", hash(file));
    }

    private static String hash(UploadedFile file) {
        return file.sha256().substring(0, 32);
    }
}
