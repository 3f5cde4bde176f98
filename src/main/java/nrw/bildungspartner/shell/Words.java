package nrw.bildungspartner.shell;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words somebody looks for in a list; what a database would take for a wildcard is a letter like any other. */
public final class Words {

    private Words() {}

    /** Each word must stand in one of the fields, as a part of it and in whatever case. */
    public static Predicate in(String q, CriteriaBuilder criteria, List<Expression<String>> fields) {
        return criteria.and(Stream.of(q.toLowerCase(Locale.GERMAN).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Words::pattern)
                .map(pattern -> criteria.or(fields.stream()
                        .map(field -> criteria.like(criteria.lower(field), pattern, '\\'))
                        .toArray(Predicate[]::new)))
                .toArray(Predicate[]::new));
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
