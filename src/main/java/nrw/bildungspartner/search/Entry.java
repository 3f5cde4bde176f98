package nrw.bildungspartner.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * What of a subject is found together, as the index keeps it.
 *
 * @param belongsTo what is found: the case, also for post that belongs to one
 * @param desk whose case it is; empty for post that belongs to no case yet, which is everybody's
 */
record Entry(Subject belongsTo, String desk, List<Passage> passages) {

    static final String SUBJECT = "subject";
    static final String BELONGS_TO = "belongsTo";
    static final String DESK = "desk";
    static final String WORD = "word";
    static final String STEM = "stem";
    static final String NUMBER = "number";
    static final String AT = "at";
    static final String WEIGHT = "weight";

    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setStored(true);
        TEXT.setOmitNorms(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.freeze();
    }

    Stream<Document> documents(Subject subject) {
        return passages.stream().map(passage -> document(subject, passage));
    }

    private Document document(Subject subject, Passage passage) {
        Place place = passage.place();
        Document document = new Document();
        document.add(new StringField(SUBJECT, subject.toString(), Store.NO));
        document.add(new SortedDocValuesField(BELONGS_TO, new BytesRef(belongsTo.toString())));
        document.add(new StringField(DESK, desk, Store.NO));
        document.add(new NumericDocValuesField(AT, place.at().toEpochMilli()));
        document.add(new NumericDocValuesField(WEIGHT, place.kind() == Place.Kind.CONTENT ? 2 : 1));
        document.add(new Field(WORD, passage.text(), TEXT));
        Set<String> stems = new HashSet<>();
        for (GermanWords.Word word : GermanWords.WORDS.in(passage.text())) {
            if (stems.add(GermanWords.stem(word.text()))) {
                document.add(new StringField(STEM, GermanWords.stem(word.text()), Store.NO));
            }
        }
        for (String number : passage.numbers()) {
            document.add(new StringField(NUMBER, number(number), Store.NO));
        }
        document.add(new StoredField("kind", place.kind().name()));
        document.add(new StoredField("at", place.at().toEpochMilli()));
        document.add(new StoredField("name", place.name()));
        document.add(new StoredField("page", place.page()));
        place.documentId().ifPresent(id -> document.add(new StoredField("document", id.toString())));
        place.mailId().ifPresent(id -> document.add(new StoredField("mail", id.toString())));
        return document;
    }

    /** What a document says it stands for, the numbers left out. */
    static Passage passage(Document document) {
        String letterOrFile = document.get("document");
        String mail = document.get("mail");
        Place place = new Place(
                Place.Kind.valueOf(document.get("kind")),
                letterOrFile == null ? null : UUID.fromString(letterOrFile),
                mail == null ? null : UUID.fromString(mail),
                Objects.requireNonNullElse(document.get("name"), ""),
                document.getField("page").numericValue().intValue(),
                Instant.ofEpochMilli(document.getField("at").numericValue().longValue()));
        return new Passage(place, document.get(WORD), new ArrayList<>());
    }

    /** A number without what it is divided by. */
    static String number(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
