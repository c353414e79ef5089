package city.otklik.publishing.networks.vk;

import city.otklik.publishing.networks.FileShelf;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.vk.VkApi.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Photos and files as VK documents: the way to attach a picture with a community's token. */
final class VkFiles {

    private final VkApi api;
    private final FileShelf shelf;

    VkFiles(VkApi api, FileShelf shelf) {
        this.api = api;
        this.shelf = shelf;
    }

    Prepared upload(PostingRequest request, String token) {
        List<String> attachments = new ArrayList<>();
        for (PostingFile file : request.files()) {
            Optional<Path> content = shelf.find(file.sha256());
            if (content.isEmpty()) {
                return new Prepared.NotReady(
                        new PostingResult.ForPerson("file " + file.sha256() + " is not on the shelf"));
            }
            Said address = api.call(
                    "docs.getWallUploadServer",
                    token,
                    Map.of("group_id", request.account().ownerId()));
            if (!(address instanceof Said.Response(JsonNode server))) {
                return notReady(address);
            }
            Said sent = api.upload(server.path("upload_url").asString(""), "file", content.get(), file.name());
            if (!(sent instanceof Said.Response(JsonNode upload))) {
                return notReady(sent);
            }
            String ticket = upload.path("file").asString("");
            if (ticket.isEmpty()) {
                return again("the upload server took no file");
            }
            Said saved = api.call("docs.save", token, Map.of("file", ticket, "title", file.name()));
            if (!(saved instanceof Said.Response(JsonNode doc))) {
                return notReady(saved);
            }
            JsonNode entry = doc.has("doc") ? doc.path("doc") : doc.path(0);
            attachments.add("doc" + entry.path("owner_id").asString() + "_"
                    + entry.path("id").asString());
        }
        return new Prepared.Ready(attachments);
    }

    private static Prepared notReady(Said said) {
        return switch (said) {
            case Said.Failed(VkErrors.VkError error)
            when VkErrors.result(error) instanceof PostingResult.Ambiguous ->
                // An upload shows nothing to anybody: it may be made again.
                again("VK answered " + error.code());
            case Said.Failed(VkErrors.VkError error) -> new Prepared.NotReady(VkErrors.result(error));
            case Said.Silent(boolean left, String reason) -> again(reason);
            case Said.Response(JsonNode value) -> throw new IllegalStateException("a response is no failure");
        };
    }

    private static Prepared again(String why) {
        return new Prepared.NotReady(new PostingResult.NeverLeft("the upload failed: " + why));
    }
}
