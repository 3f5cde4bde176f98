package nrw.bildungspartner.correspondence;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads, in tests only, what arrived at somebody's address: links and codes stand nowhere else. */
@Component
public class PostedLetters {

    private static final Pattern SIGNING_LINK = Pattern.compile("https?://[^/\\s]+(/unterzeichnen/[\\w-]+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");

    private final Path mailbox;

    PostedLetters(@Value("${bildungspartner.data-dir}") Path dataDir) {
        this.mailbox = dataDir.resolve("mailbox");
    }

    /** The path of the newest personal link that went to this address, of at least so many. */
    public String signingLink(String address, int atLeast) {
        return last(address, SIGNING_LINK, atLeast);
    }

    /** The newest code that went to this address, of at least so many. */
    public String code(String address, int atLeast) {
        return last(address, CODE, atLeast);
    }

    /** The text of every letter that arrived at this address, the oldest first. */
    public List<String> texts(String address) {
        return all(address, Pattern.compile("(?s)\\A(.*)\\z"));
    }

    private String last(String address, Pattern sought, int atLeast) {
        List<String> found =
                await().atMost(Duration.ofSeconds(60)).until(() -> all(address, sought), all -> all.size() >= atLeast);
        return found.get(found.size() - 1);
    }

    private List<String> all(String address, Pattern sought) {
        Path folder = mailbox.resolve(address.toLowerCase(Locale.ROOT));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                Matcher matcher = sought.matcher(text(file));
                if (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.isMimeType("text/plain") ? String.valueOf(part.getContent()) : "";
    }
}
