package nrw.bildungspartner.intake;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What somebody looks for in the ledger.
 *
 * @param state null for every state
 * @param q words that stand in the sender, the subject, the text, the names of the files or the reference
 * @param from the first day of arrival, in German time
 * @param to the last day of arrival
 */
public record MailSearch(
        @Nullable MailState state,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Specification<IncomingMail> matching() {
        return (mail, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (state != null) {
                all.add(criteria.equal(mail.get("state"), state));
            }
            if (from != null) {
                all.add(criteria.greaterThanOrEqualTo(mail.get("receivedAt"), beginning(from)));
            }
            if (to != null) {
                all.add(criteria.lessThan(mail.get("receivedAt"), beginning(to.plusDays(1))));
            }
            if (query != null) {
                Stream.of(q.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> says(word, mail, query, criteria))
                        .forEach(all::add);
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate says(
            String word, Root<IncomingMail> mail, AbstractQuery<?> query, CriteriaBuilder criteria) {
        Subquery<Integer> named = query.subquery(Integer.class);
        Root<MailAttachment> file = named.from(MailAttachment.class);
        named.select(criteria.literal(1))
                .where(
                        criteria.equal(file.get("mailId"), mail.get("id")),
                        Words.in(word, criteria, List.of(file.get("name"))));
        List<Expression<String>> fields = List.of(
                mail.get("sender"),
                mail.get("senderName"),
                mail.get("subject"),
                // A long text is no word to the database's functions until one of them has made it one.
                criteria.function("concat_ws", String.class, criteria.literal(""), mail.get("body")),
                mail.get("reference"));
        return criteria.or(Words.in(word, criteria, fields), criteria.exists(named));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant();
    }
}
