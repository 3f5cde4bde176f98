package nrw.bildungspartner.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Everything that can be found, in a folder of this application's own. It holds nothing that the database does not hold:
 * whoever deletes the folder has it built anew at the next start.
 */
@Component
class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** Counted up with every change in what is kept or how words are cut: an index of another one is built anew. */
    private static final String FORMAT = "2 on Lucene " + Version.LATEST;

    private static final int MOST_FOLDERS = 20;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @param folder taken by this index alone; if another application has it, one beside it */
    SearchIndex(@Value("${bildungspartner.data-dir}/search") Path folder) {
        try {
            this.writer = open(folder);
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Der Suchindex " + folder + " lässt sich nicht öffnen", e);
        }
    }

    /** How far a complete index of the present format has come: the number, and what it stood for in the database. */
    record Saved(long settled, long last, String mark) {}

    Optional<Saved> saved() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (!FORMAT.equals(data.get("format")) || !data.containsKey("mark")) {
            return Optional.empty();
        }
        return Optional.of(new Saved(
                Long.parseLong(data.getOrDefault("settled", "0")),
                Long.parseLong(data.getOrDefault("last", "0")),
                data.getOrDefault("mark", "")));
    }

    void startOver() {
        write(() -> {
            writer.deleteAll();
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
        });
    }

    /** What a subject says from now on; nothing, if there is none any more. */
    void put(Subject subject, List<Entry> entries) {
        Term before = new Term(Entry.SUBJECT, subject.toString());
        List<Document> now =
                entries.stream().flatMap(entry -> entry.documents(subject)).toList();
        if (now.isEmpty()) {
            // Replacing by nothing would leave Lucene a buffer without documents, which it never stops to count.
            write(() -> writer.deleteDocuments(before));
        } else {
            write(() -> writer.updateDocuments(before, now));
        }
    }

    /** Lets searches see what was put. */
    void show() {
        write(searchers::maybeRefreshBlocking);
    }

    /** Keeps what was put, for the next start. */
    void keep(Saved saved) {
        write(() -> {
            writer.setLiveCommitData(Map.of(
                            "format", FORMAT,
                            "settled", String.valueOf(saved.settled()),
                            "last", String.valueOf(saved.last()),
                            "mark", saved.mark())
                    .entrySet());
            writer.commit();
        });
    }

    <T> T ask(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is asked of the index as it stands at one moment. */
    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        // What was not kept is read anew; closing is not the moment to wait for it.
        writer.rollback();
    }

    private static IndexWriter open(Path folder) throws IOException {
        for (int number = 1; number < MOST_FOLDERS; number++) {
            Path own = number == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + number);
            try {
                return writer(own);
            } catch (LockObtainFailedException takenByAnother) {
                LOG.info("The index {} belongs to another application", own);
            } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException unreadable) {
                LOG.warn("The index {} cannot be read and is built anew", own, unreadable);
                FileSystemUtils.deleteRecursively(own);
                return writer(own);
            }
        }
        throw new IOException("Zu viele Anwendungen teilen sich das Verzeichnis " + folder);
    }

    private static IndexWriter writer(Path folder) throws IOException {
        Directory directory = FSDirectory.open(Files.createDirectories(folder));
        IndexWriterConfig config = new IndexWriterConfig(GermanWords.WORDS);
        config.setCommitOnClose(false);
        try {
            return new IndexWriter(directory, config);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
