package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

class VkUploadTest extends SharedSimulator {

    private static final byte[] BYTES = "снимок".getBytes(StandardCharsets.UTF_8);

    @Test
    void attachesAPictureAsADocumentWithTheCommunitysKey() {
        JsonNode uploaded =
                upload(url(SampleCommunity.COMMUNITY, "docs.getWallUploadServer"), "file", MediaType.IMAGE_JPEG);
        JsonNode doc = simulator
                .vk(
                        SampleCommunity.COMMUNITY,
                        "docs.save",
                        "file",
                        uploaded.path("file").asString(),
                        "title",
                        "Подъезд")
                .path("response")
                .path("doc");
        assertThat(doc.path("size").asInt()).isEqualTo(BYTES.length);
        assertThat(doc.path("owner_id").asLong()).isEqualTo(SampleCommunity.WALL);
        String reference = "doc" + SampleCommunity.WALL + "_" + doc.path("id").asLong();

        community.answers("Сделано.", "attachments", reference);
        assertThat(community.ledger().path(0).path("attachments").path(0).asString())
                .isEqualTo(reference);
        JsonNode shown = community
                .comments("comment_id", community.question)
                .path("response")
                .path("items")
                .path(0)
                .path("attachments")
                .path(0);
        assertThat(shown.path("type").asString()).isEqualTo("doc");
        assertThat(shown.path("doc").path("title").asString()).isEqualTo("Подъезд");
    }

    @Test
    void attachesAPhotoWithAUsersKey() {
        JsonNode uploaded =
                upload(url(SampleCommunity.USER, "photos.getWallUploadServer"), "photo", MediaType.IMAGE_PNG);
        JsonNode photo = save(uploaded, uploaded.path("hash").asString())
                .path("response")
                .path(0);
        String reference = "photo" + photo.path("owner_id").asLong() + "_"
                + photo.path("id").asLong();
        assertThat(reference).startsWith("photo" + SampleCommunity.ADMIN + "_");
        assertThat(error(community.answers("", "attachments", reference))).isZero();
    }

    @Test
    void refusesWhatWasNotUploadedAsItShould() {
        String url = url(SampleCommunity.USER, "photos.getWallUploadServer");
        JsonNode good = upload(url, "photo", MediaType.IMAGE_PNG);
        assertThat(error(save(good, "wrong"))).isEqualTo(121);
        assertThat(error(save(upload(url, "photo", MediaType.TEXT_PLAIN), ""))).isEqualTo(118);
        assertThat(error(simulator.vk(
                        SampleCommunity.USER,
                        "photos.saveWallPhoto",
                        "server",
                        good.path("server").asString(),
                        "photo",
                        "[]",
                        "hash",
                        "")))
                .isEqualTo(129);
        assertThat(error(simulator.vk(SampleCommunity.COMMUNITY, "docs.save", "file", "invented")))
                .isEqualTo(105);
        String documents = url(SampleCommunity.COMMUNITY, "docs.getWallUploadServer");
        assertThat(upload(documents, "photo", MediaType.IMAGE_PNG).path("error").asString())
                .isEqualTo("no_file");
    }

    @Test
    void cannotAttachWhatIsNotSaved() {
        JsonNode uploaded =
                upload(url(SampleCommunity.COMMUNITY, "docs.getWallUploadServer"), "file", MediaType.IMAGE_JPEG);
        String id = uploaded.path("file").asString().split("\\|", -1)[1];
        assertThat(error(community.answers("рано", "attachments", "doc" + SampleCommunity.WALL + "_" + id)))
                .isEqualTo(100);
    }

    private String url(String token, String method) {
        return simulator
                .vk(token, method, "group_id", SampleCommunity.GROUP)
                .path("response")
                .path("upload_url")
                .asString();
    }

    private JsonNode save(JsonNode uploaded, String hash) {
        return simulator.vk(
                SampleCommunity.USER,
                "photos.saveWallPhoto",
                "group_id",
                SampleCommunity.GROUP,
                "server",
                uploaded.path("server").asString(),
                "photo",
                uploaded.path("photo").asString(),
                "hash",
                hash);
    }

    private JsonNode upload(String url, String field, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        body.add(field, new HttpEntity<>(new NamedBytes(), headers));
        return simulator
                .http
                .post()
                .uri(URI.create(url))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(body)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    private static final class NamedBytes extends ByteArrayResource {
        NamedBytes() {
            super(BYTES);
        }

        @Override
        public String getFilename() {
            return "picture.jpg";
        }
    }
}
