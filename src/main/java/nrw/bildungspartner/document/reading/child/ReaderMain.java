package nrw.bildungspartner.document.reading.child;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.MailReading;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.child.box.SignatureBoxes;
import nrw.bildungspartner.document.reading.child.word.TemplateInspection;
import org.slf4j.LoggerFactory;

/**
 * The reading process: takes tasks on standard input, answers on standard output, and ends when its input ends, even in
 * the middle of a file. Whatever a parser prints goes to standard error.
 */
public final class ReaderMain {

    private static final int OUT_OF_MEMORY = 3;

    private record Request(Wire.Task task, byte[] content) {}

    private final Path home = Path.of(System.getProperty("java.io.tmpdir"));
    private final DataOutputStream answers;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private ReaderMain(DataOutputStream answers) {
        this.answers = answers;
    }

    public static void main(String[] args) throws Exception {
        var tasks = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        // Pictures are small enough for memory; otherwise each would be written to a file first.
        ImageIO.setUseCache(false);
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        new ReaderMain(answers).run(tasks);
    }

    private void run(DataInputStream tasks) throws Exception {
        var listener = new Thread(() -> listen(tasks), "tasks");
        listener.setDaemon(true);
        listener.start();
        var files = new FileReading(home);
        Wire.send(answers, Wire.Answer.READY);
        while (true) {
            var request = requests.take();
            Wire.send(answers, answer(files, request));
            Workplace.clear(home);
        }
    }

    /** Runs beside the work, so that the end of the application ends the process in the middle of a file too. */
    private void listen(DataInputStream tasks) {
        try {
            while (true) {
                requests.add(new Request(Wire.receiveTask(tasks), Wire.receiveContent(tasks)));
            }
        } catch (IOException end) {
            Workplace.remove(home);
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError full) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private Wire.Answer answer(FileReading files, Request request) {
        var task = request.task();
        try {
            return switch (task.kind()) {
                case FILE -> file(files.read(task, request.content(), this::halfWay));
                case WARM_UP -> file(files.read(task, WarmUp.sample(), reading -> {}));
                case MAIL -> mail(new MailParts(task, files).read(request.content()));
                case TEMPLATE -> template(inspected(task, request.content()));
                case BOXES -> boxes(request.content(), Objects.requireNonNull(task.copy()));
            };
        } catch (OutOfMemoryError full) {
            // Thrown by a parser itself, where the virtual machine's own switch does not see it.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw full;
        } catch (Exception | StackOverflowError | LinkageError e) {
            return switch (task.kind()) {
                case MAIL -> mail(MailReading.nothing(Outcome.FAILED, ReadingNote.DAMAGED));
                case TEMPLATE -> template(TemplateReading.nothing(Outcome.FAILED, ReadingNote.DAMAGED));
                case BOXES -> boxes(List.of());
                default -> file(Reading.nothing(Outcome.FAILED, ReadingNote.DAMAGED));
            };
        }
    }

    private TemplateReading inspected(Wire.Task task, byte[] content) throws IOException {
        return ZipCheck.looksLikeZip(content)
                ? new TemplateInspection(home).inspect(content, task.limits().textCharacters())
                : TemplateReading.nothing(Outcome.REFUSED, ReadingNote.TYPE_NOT_READ);
    }

    private static Wire.Answer file(Reading reading) {
        return new Wire.Answer(true, reading, null, null, null);
    }

    private static Wire.Answer mail(MailReading reading) {
        return new Wire.Answer(true, null, reading, null, null);
    }

    private static Wire.Answer template(TemplateReading reading) {
        return new Wire.Answer(true, null, null, reading, null);
    }

    private static Wire.Answer boxes(byte[] issued, Wire.PageCopy copy) throws IOException {
        return boxes(SignatureBoxes.of(issued, copy.number(), copy.page()));
    }

    private static Wire.Answer boxes(List<BoxReading> boxes) {
        return new Wire.Answer(true, null, null, null, boxes);
    }

    private void halfWay(Reading reading) {
        try {
            Wire.send(answers, new Wire.Answer(false, reading, null, null, null));
        } catch (IOException applicationGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
