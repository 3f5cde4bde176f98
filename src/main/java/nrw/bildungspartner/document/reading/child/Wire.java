package nrw.bildungspartner.document.reading.child;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingDepth;
import nrw.bildungspartner.document.reading.ReadingLimits;
import nrw.bildungspartner.document.reading.TemplateReading;
import org.jspecify.annotations.Nullable;

/**
 * What application and reading process say to each other: frames of a length and as many bytes. A task is a JSON frame
 * followed by a frame with the file; an answer is a JSON frame. The application reads answers into fixed records only,
 * since the process that wrote them has touched a stranger's file.
 */
public final class Wire {

    /** What to do with the file that follows. */
    public enum Kind {
        FILE,
        MAIL,
        TEMPLATE,
        /** The file is an agreement of ours, to be compared with a copied page of it. */
        BOXES,
        WARM_UP
    }

    /**
     * @param trusted certificates whose signatures count as verified
     * @param copy for {@link Kind#BOXES} only
     */
    public record Task(
            Kind kind,
            String fileName,
            ReadingDepth depth,
            ReadingLimits limits,
            Duration timeLimit,
            List<byte[]> trusted,
            @Nullable PageCopy copy) {

        /** Until when to work, beginning now: most of the time limit. What remains is for sending the answer. */
        long deadline() {
            return System.nanoTime() + timeLimit.toNanos() / 10 * 8;
        }
    }

    /** @param number which page of the issued document it is a copy of, from 1 */
    public record PageCopy(int number, PageReading page) {}

    /**
     * One thing the reading process says.
     *
     * @param last false for what is known half-way, kept in case the process dies over the rest
     */
    public record Answer(
            boolean last,
            @Nullable Reading reading,
            @Nullable MailReading mail,
            @Nullable TemplateReading template,
            @Nullable List<BoxReading> boxes) {

        static final Answer READY = new Answer(true, null, null, null, null);
    }

    /** A page's picture travels in it. */
    private static final int HEADER_LIMIT = 8 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Wire() {}

    public static void send(DataOutputStream out, Task task, byte[] content) throws IOException {
        var header = JSON.writeValueAsBytes(task);
        out.writeInt(header.length);
        out.write(header);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    static Task receiveTask(DataInputStream in) throws IOException {
        return JSON.readValue(receive(in, HEADER_LIMIT), Task.class);
    }

    static byte[] receiveContent(DataInputStream in) throws IOException {
        return receive(in, Integer.MAX_VALUE);
    }

    static void send(DataOutputStream out, Answer answer) throws IOException {
        var buffer = new ByteArrayOutputStream(64 * 1024);
        JSON.writeValue(buffer, answer);
        out.writeInt(buffer.size());
        buffer.writeTo(out);
        out.flush();
    }

    /** @throws IOException at the end of the stream, and for anything that is not an answer within the limit */
    public static Answer receiveAnswer(DataInputStream in, long limit) throws IOException {
        return JSON.readValue(receive(in, limit), Answer.class);
    }

    private static byte[] receive(InputStream in, long limit) throws IOException {
        var length = new DataInputStream(in).readInt();
        if (length < 0 || length > limit) {
            throw new IOException("Frame of " + length + " bytes, allowed are " + limit);
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("Frame ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }
}
