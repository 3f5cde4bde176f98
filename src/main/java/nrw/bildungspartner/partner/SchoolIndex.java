package nrw.bildungspartner.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The schools a user may choose, indexed in memory as the register stood at one version. */
final class SchoolIndex {

    private static final String ORDER = "order";
    private static final SchoolWords WORDS = SchoolWords.single();

    private final long version;
    private final List<SchoolDot> dots;
    private final IndexSearcher searcher;

    private SchoolIndex(long version, List<SchoolDot> dots, IndexSearcher searcher) {
        this.version = version;
        this.dots = dots;
        this.searcher = searcher;
    }

    static SchoolIndex of(long version, List<School> schools) {
        List<School> choosable = schools.stream().filter(School::isChoosable).toList();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(WORDS, Map.of(SchoolQuestion.JOINED, SchoolWords.joined())));
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (School school : choosable) {
                writer.addDocument(document(school));
            }
            writer.forceMerge(1);
            writer.commit();
            List<SchoolDot> dots =
                    choosable.stream().flatMap(school -> school.dot().stream()).toList();
            return new SchoolIndex(version, dots, new IndexSearcher(DirectoryReader.open(memory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(School school) {
        Document document = new Document();
        document.add(new StringField(SchoolQuestion.NUMBER, school.number(), Store.YES));
        document.add(new StringField(SchoolQuestion.POSTAL_CODE, school.postalCode(), Store.NO));
        document.add(new TextField(SchoolQuestion.NAME, school.name(), Store.NO));
        document.add(new TextField(SchoolQuestion.NAME, school.shortName(), Store.NO));
        document.add(new TextField(SchoolQuestion.JOINED, school.name(), Store.NO));
        document.add(new TextField(SchoolQuestion.JOINED, school.shortName(), Store.NO));
        document.add(new TextField(SchoolQuestion.TOWN, school.town(), Store.NO));
        document.add(new TextField(SchoolQuestion.FORM, school.form().name().de(), Store.NO));
        String order = Spelling.fold(school.town() + " " + school.name()) + " " + school.number();
        document.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
        return document;
    }

    /** The register's version that this index shows. */
    long version() {
        return version;
    }

    List<SchoolDot> dots() {
        return dots;
    }

    /** The numbers of the schools found, best first, equals by town and name. */
    Listing<String> search(String typed, Paging paging) {
        try {
            Query query = typed.isBlank() ? new MatchAllDocsQuery() : SchoolQuestion.of(typed, WORDS, searcher);
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            int wanted = (int) Math.min(all, paging.offset() + paging.size());
            Sort sort = new Sort(SortField.FIELD_SCORE, new SortField(ORDER, SortField.Type.STRING));
            TopFieldDocs found =
                    searcher.search(query, new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE));
            List<String> numbers = new ArrayList<>();
            for (long i = paging.offset(); i < found.scoreDocs.length; i++) {
                numbers.add(number(found.scoreDocs[(int) i]));
            }
            return Listing.of(numbers, paging, found.totalHits.value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String number(ScoreDoc hit) throws IOException {
        return searcher.storedFields().document(hit.doc).get(SchoolQuestion.NUMBER);
    }
}
