package nrw.bildungspartner.partner.search;

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

/** Schools indexed in memory. */
public final class SchoolIndex {

    private static final String ORDER = "order";
    private static final SchoolWords WORDS = SchoolWords.single();

    private final IndexSearcher searcher;

    private SchoolIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    public static SchoolIndex of(List<SearchedSchool> schools) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(WORDS, Map.of(SchoolQuestion.JOINED, SchoolWords.joined())));
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (SearchedSchool school : schools) {
                writer.addDocument(document(school));
            }
            writer.forceMerge(1);
            writer.commit();
            return new SchoolIndex(new IndexSearcher(DirectoryReader.open(memory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(SearchedSchool school) {
        Document document = new Document();
        document.add(new StringField(SchoolQuestion.NUMBER, school.number(), Store.YES));
        document.add(new StringField(SchoolQuestion.POSTAL_CODE, school.postalCode(), Store.NO));
        for (String name : List.of(school.name(), school.shortName())) {
            document.add(new TextField(SchoolQuestion.NAME, name, Store.NO));
            document.add(new TextField(SchoolQuestion.JOINED, name, Store.NO));
        }
        document.add(new TextField(SchoolQuestion.TOWN, school.town(), Store.NO));
        document.add(new TextField(SchoolQuestion.FORM, school.form(), Store.NO));
        document.add(new SortedDocValuesField(ORDER, new BytesRef(school.order())));
        return document;
    }

    /** The numbers of the schools found, best first, equals by town and name. */
    public Listing<String> search(String typed, Paging paging) {
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
