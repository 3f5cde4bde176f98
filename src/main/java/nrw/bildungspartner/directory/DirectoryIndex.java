package nrw.bildungspartner.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nrw.bildungspartner.directory.DirectoryQuery.Order;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegisterChanged;
import nrw.bildungspartner.partner.Wording;
import nrw.bildungspartner.registration.Partnership;
import nrw.bildungspartner.registration.Partnerships;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All partnerships in memory, for searching. Every question first takes in what was committed since the last one,
 * on this or any other node: revisions tell cheaply whether there is anything.
 */
@Component
class DirectoryIndex {

    private static final String SCHOOLS = "schools";
    private static final String DISTRICTS = "districts";
    private static final String ENTERED = "entered";
    private static final String PLACE = "place";
    private static final int AT_ONCE = 500;

    private static final SortField NEWEST_FIRST = new SortField(ENTERED, SortField.Type.LONG, true);
    private static final Map<Order, Sort> ORDERS = Map.of(
            Order.BEST, new Sort(SortField.FIELD_SCORE, NEWEST_FIRST),
            Order.NEWEST, new Sort(NEWEST_FIRST),
            Order.TOWN, new Sort(new SortField(PLACE, SortField.Type.STRING), NEWEST_FIRST));

    private final Partnerships partnerships;
    private final DirectoryEntries entries;
    private final Initiatives initiatives;
    private final TransactionTemplate reading;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long revision;

    DirectoryIndex(
            Partnerships partnerships,
            DirectoryEntries entries,
            Initiatives initiatives,
            PlatformTransactionManager transactions)
            throws IOException {
        this.partnerships = partnerships;
        this.entries = entries;
        this.initiatives = initiatives;
        this.reading = new TransactionTemplate(transactions);
        // Nothing that its own transaction may still roll back gets into the index.
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(DirectoryQuestion.WORDS));
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * What was found: the numbers of one page's partnerships, how many there are, and of all of them the schools and how
     * many there are in each district.
     */
    record Found(List<String> numbers, long total, Set<String> schools, Map<String, Integer> districts) {}

    Found search(DirectoryQuery asked, @Nullable Standing standing, long offset, int size, boolean withSchools) {
        catchUp();
        try {
            IndexSearcher index = searchers.acquire();
            try {
                return search(index, DirectoryQuestion.of(asked, standing, index), asked, offset, size, withSchools);
            } finally {
                searchers.release(index);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, towns and forms of schools may have changed: all is read again at the next question. */
    @TransactionalEventListener
    synchronized void registerChanged(SchoolRegisterChanged change) {
        revision = 0;
    }

    private static Found search(
            IndexSearcher index, Query question, DirectoryQuery asked, long offset, int size, boolean withSchools)
            throws IOException {
        int all = Math.max(1, index.getIndexReader().maxDoc());
        int wanted = withSchools ? all : (int) Math.min(all, offset + size);
        Sort sort = ORDERS.getOrDefault(asked.order(), Sort.RELEVANCE);
        TopFieldDocs found =
                index.search(question, new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE));
        List<String> numbers = new ArrayList<>();
        for (long i = offset; i < Math.min(found.scoreDocs.length, offset + size); i++) {
            int document = found.scoreDocs[(int) i].doc;
            numbers.add(index.storedFields().document(document).get(DirectoryQuestion.NUMBER));
        }
        ScoreDoc[] mapped = withSchools ? found.scoreDocs : new ScoreDoc[0];
        return new Found(
                numbers,
                found.totalHits.value,
                counted(index, SCHOOLS, mapped).keySet(),
                counted(index, DISTRICTS, mapped));
    }

    /** The values of a field in these documents, and in how many of them each stands. */
    private static Map<String, Integer> counted(IndexSearcher index, String field, ScoreDoc[] hits) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(index.getIndexReader(), field);
        if (values == null) {
            return counts;
        }
        int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        for (int document : documents) {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private synchronized void catchUp() {
        if (partnerships.lastRevision() == revision) {
            return;
        }
        List<Partnership> changed;
        do {
            long after = revision;
            changed = reading.execute(status -> partnerships.changedAfter(after, AT_ONCE));
            write(changed);
        } while (changed.size() == AT_ONCE);
    }

    private void write(List<Partnership> changed) {
        Map<String, School> schools = entries.schoolsOf(changed);
        Map<String, Wording> names =
                initiatives.all().stream().collect(Collectors.toMap(Initiative::key, Initiative::name));
        try {
            for (Partnership partnership : changed) {
                Term number = new Term(DirectoryQuestion.NUMBER, partnership.registrationNumber());
                writer.updateDocument(number, document(partnership, schools, names));
                revision = partnership.revision();
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Partnership partnership, Map<String, School> schools, Map<String, Wording> names) {
        Document document = new Document();
        document.add(new StringField(DirectoryQuestion.NUMBER, partnership.registrationNumber(), Store.YES));
        document.add(new StringField(DirectoryQuestion.INITIATIVE, partnership.initiative(), Store.NO));
        document.add(new StringField(
                DirectoryQuestion.STANDING, Standing.of(partnership).name(), Store.NO));
        document.add(
                new NumericDocValuesField(ENTERED, partnership.registeredAt().toEpochMilli()));
        StringBuilder text = new StringBuilder(partnership.registrationNumber());
        StringBuilder place = new StringBuilder();
        for (String number : partnership.schools()) {
            document.add(new SortedSetDocValuesField(SCHOOLS, new BytesRef(number)));
            School school = schools.get(number);
            if (school != null) {
                document.add(
                        new StringField(DirectoryQuestion.FORM, school.form().code(), Store.NO));
                document.add(new StringField(DirectoryQuestion.AREA, school.districtKey(), Store.NO));
                document.add(new SortedSetDocValuesField(DISTRICTS, new BytesRef(school.districtKey())));
                document.add(
                        new StringField(DirectoryQuestion.AREA, school.region().name(), Store.NO));
                say(
                        text,
                        number,
                        school.name(),
                        school.shortName(),
                        school.town(),
                        school.district().name());
                say(place, school.town(), school.name());
            }
        }
        say(text, partnership.institution().name(), partnership.institution().town());
        partnership.thirdPartner().ifPresent(third -> say(text, third.name(), third.town()));
        Wording initiative = names.get(partnership.initiative());
        if (initiative != null) {
            say(text, initiative.de(), initiative.en());
        }
        document.add(new TextField(DirectoryQuestion.TEXT, text.toString(), Store.NO));
        document.add(new SortedDocValuesField(PLACE, new BytesRef(DirectoryQuestion.sortable(place.toString()))));
        return document;
    }

    private static void say(StringBuilder text, String... words) {
        for (String word : words) {
            text.append(' ').append(word);
        }
    }
}
