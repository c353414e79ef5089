package city.otklik.publishing.networks.vk;

import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.StoredFiles;
import city.otklik.publishing.networks.vk.VkClient.CallResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Photos and files as VK documents: the way to attach a picture with a community's token. */
final class VkUpload {

    private final VkClient client;
    private final StoredFiles stored;

    VkUpload(VkClient client, StoredFiles stored) {
        this.client = client;
        this.stored = stored;
    }

    Prepared upload(PostingRequest request, String token) {
        List<String> attachments = new ArrayList<>();
        for (PostingFile file : request.files()) {
            Optional<Path> content = stored.find(file.sha256());
            if (content.isEmpty()) {
                return new Prepared.NotReady(new PostingResult.ForPerson(Note.of("file-not-stored", file.sha256())));
            }
            CallResult address = client.call(
                    "docs.getWallUploadServer",
                    token,
                    Map.of("group_id", request.account().ownerId()));
            if (!(address instanceof CallResult.Response(JsonNode server))) {
                return notReady(address);
            }
            CallResult sent = client.upload(server.path("upload_url").asString(""), "file", content.get(), file.name());
            if (!(sent instanceof CallResult.Response(JsonNode upload))) {
                return notReady(sent);
            }
            String ticket = upload.path("file").asString("");
            if (ticket.isEmpty()) {
                return again(Note.of("upload-took-nothing", Network.VK));
            }
            CallResult saved = client.call("docs.save", token, Map.of("file", ticket, "title", file.name()));
            if (!(saved instanceof CallResult.Response(JsonNode doc))) {
                return notReady(saved);
            }
            JsonNode entry = doc.has("doc") ? doc.path("doc") : doc.path(0);
            attachments.add("doc" + entry.path("owner_id").asString() + "_"
                    + entry.path("id").asString());
        }
        return new Prepared.Ready(attachments);
    }

    private static Prepared notReady(CallResult result) {
        return switch (result) {
            case CallResult.Failed(VkError error)
            when error.result() instanceof PostingResult.Ambiguous(Note reason) ->
                // An upload shows nothing to anybody: it may be made again.
                again(reason);
            case CallResult.Failed(VkError error) -> new Prepared.NotReady(error.result());
            case CallResult.NoResponse(boolean left, Note reason) -> again(reason);
            case CallResult.Response(JsonNode value) -> throw new IllegalStateException("a response is no failure");
        };
    }

    private static Prepared again(Note why) {
        return new Prepared.NotReady(
                new PostingResult.NeverLeft(Note.of("upload-failed").and(why)));
    }
}
