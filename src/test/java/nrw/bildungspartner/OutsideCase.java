package nrw.bildungspartner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nrw.bildungspartner.intake.SentMail;
import nrw.bildungspartner.intake.post.Hashes;

/** An agreement as those outside see it, who have nothing but the API and a mail program. */
final class OutsideCase {

    private static final String SEALED = "AGREEMENT_SEALED";

    private final ChildApplication application;
    private final String occasion;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> people = List.of("oez-" + mark + "@schule.example", "maass-" + mark + "@museum.example");
    private final String reference;
    private final byte[] paper;
    private final SentMail mail;

    private OutsideCase(ChildApplication application, String occasion) {
        this.application = application;
        this.occasion = occasion;
        var answer = application.post("/api/agreements", agreement()).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        this.reference = ChildApplication.json(answer).path("reference").asText();
        this.paper = SentMail.pdf("Aktenzeichen " + reference, "Ziele", "Unterschriften");
        this.mail = new SentMail("Unsere Vereinbarung").with("unterschrieben.pdf", paper);
    }

    /** @param occasion what whoever reads of a failure should know */
    static OutsideCase issued(ChildApplication application, String occasion) {
        return new OutsideCase(application, occasion);
    }

    String reference() {
        return reference;
    }

    /** The mail with the signed paper, the same one each time. */
    SentMail mail() {
        return mail;
    }

    /** What the office's case file says by now. */
    JsonNode file() {
        return application.get("/api/cases/" + reference);
    }

    String state() {
        return file().path("agreement").path("state").asText();
    }

    /** The open task of the case; there has to be exactly one. */
    String task() {
        JsonNode tasks = file().path("tasks");
        assertThat(tasks).as("open tasks of %s", this).hasSize(1);
        assertThat(tasks.get(0).path("kind").asText()).as("task of %s", this).isEqualTo("review");
        return tasks.get(0).path("id").asText();
    }

    boolean lettersAreOut() {
        return texts(file().path("letters"), "state").allMatch("SENT"::equals);
    }

    /** The paper, and the mail that it came with, lie in the case file once. */
    void holdsItsPaperOnce() {
        JsonNode documents = file().path("documents");
        assertThat(texts(documents, "kind").filter(kind -> !kind.equals(SEALED)))
                .as("documents of %s", this)
                .containsExactlyInAnyOrder("AGREEMENT_DOCX", "AGREEMENT_PDF", "RAW_MAIL", "SUBMISSION");
        assertThat(stream(documents)
                        .filter(document -> document.path("kind").asText().equals("SUBMISSION")))
                .as("papers of %s", this)
                .singleElement()
                .satisfies(
                        document -> assertThat(document.path("sha256").asText()).isEqualTo(Hashes.sha256(paper)));
        assertThat(stream(file().path("audit")).filter(OutsideCase::isSubmission))
                .as("submissions of %s", this)
                .hasSize(1);
    }

    /** Sealing is the last step of a registered case, and runs by itself. */
    long sealedCopies() {
        return texts(file().path("documents"), "kind").filter(SEALED::equals).count();
    }

    /** Each person got each of these letters once, and no other: on record, and in the mailbox under one Message-ID. */
    void wroteOnce(String... kinds) {
        JsonNode letters = file().path("letters");
        assertThat(stream(letters)
                        .map(letter -> letter.path("kind").asText() + " to "
                                + letter.path("recipient").asText()))
                .as("letters of %s", this)
                .containsExactlyInAnyOrderElementsOf(Stream.of(kinds)
                        .flatMap(kind -> people.stream().map(person -> kind + " to " + person))
                        .toList());
        assertThat(texts(letters, "state")).as("letters of %s", this).containsOnly("SENT");
        for (String person : people) {
            assertThat(application.mailsTo(person).stream()
                            .map(OutsideCase::messageId)
                            .distinct())
                    .as("letters that %s got, %s", person, this)
                    .hasSize(kinds.length);
        }
    }

    /** The entry in the public list; there has to be exactly one. */
    String listedAs() {
        var entries = stream(
                        application.get("/api/partnerships?size=200&q=" + mark).path("items"))
                .filter(entry -> entry.path("institution").path("name").asText().equals(institution()))
                .toList();
        assertThat(entries).as("entries of %s", this).hasSize(1);
        return entries.get(0).path("registrationNumber").asText();
    }

    @Override
    public String toString() {
        return reference + ", " + occasion;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(JsonNode array, String field) {
        return stream(array).map(item -> item.path(field).asText());
    }

    private static boolean isSubmission(JsonNode entry) {
        return entry.path("what").asText().contains("lehrerin@schule.example");
    }

    private static String messageId(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content).getMessageID();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String institution() {
        return "Museum " + mark;
    }

    private Map<String, Object> agreement() {
        return Map.of(
                "initiative",
                "museum",
                "schools",
                List.of(Map.of("number", "100012", "contact", person("Ayşe Öz", people.get(0)))),
                "institution",
                Map.of(
                        "kind", "museum",
                        "name", institution(),
                        "street", "Rathausstr. 13",
                        "postalCode", "59555",
                        "town", "Lippstadt",
                        "contact", person("Jörg Maaß", people.get(1))),
                "goals",
                List.of("Geschichte mit Originalen lernen"),
                "activities",
                List.of(Map.of("kit", "tours", "text", "Zwei Führungen im Halbjahr")),
                "start",
                "2027-02-01",
                "durationYears",
                2,
                "allPupils",
                true,
                "publication",
                Map.of("entry", true, "contacts", false),
                "language",
                "de");
    }

    private static Map<String, String> person(String name, String email) {
        return Map.of("name", name, "email", email);
    }
}
