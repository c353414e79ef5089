package city.otklik.publishing.networks.vk;

import city.otklik.publishing.networks.FileShelf;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.PostingResult.NeverLeft;
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

    sealed interface Uploaded {
        record Ready(List<String> attachments) implements Uploaded {}

        /** Nothing was posted yet, so the whole attempt may be made again or is put before a person. */
        record NotReady(PostingResult result) implements Uploaded {}
    }

    Uploaded upload(PostingRequest request, String token) {
        List<String> attachments = new ArrayList<>();
        for (PostingFile file : request.files()) {
            Optional<Path> content = shelf.find(file.sha256());
            if (content.isEmpty()) {
                return new Uploaded.NotReady(
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
            Said saved = api.call(
                    "docs.save", token, Map.of("file", upload.path("file").asString(""), "title", file.name()));
            if (!(saved instanceof Said.Response(JsonNode doc))) {
                return notReady(saved);
            }
            JsonNode entry = doc.has("doc") ? doc.path("doc") : doc.path(0);
            attachments.add("doc" + entry.path("owner_id").asString() + "_"
                    + entry.path("id").asString());
        }
        return new Uploaded.Ready(attachments);
    }

    private static Uploaded notReady(Said said) {
        return switch (said) {
            case Said.Failed(VkErrors.VkError error)
            when VkErrors.result(error) instanceof PostingResult.Ambiguous ->
                // An upload shows nothing to anybody: it may be made again.
                new Uploaded.NotReady(new NeverLeft("the upload failed: VK answered " + error.code()));
            case Said.Failed(VkErrors.VkError error) -> new Uploaded.NotReady(VkErrors.result(error));
            case Said.Silent(boolean left, String reason) -> new Uploaded.NotReady(new NeverLeft("upload: " + reason));
            case Said.Response(JsonNode value) -> throw new IllegalStateException("a response is no failure");
        };
    }
}
