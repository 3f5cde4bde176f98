package nrw.bildungspartner.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks things up in the ledger of incoming post. */
@Service
@Transactional(readOnly = true)
public class MailLedger {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("receivedAt"), Sort.Order.desc("id"));

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;

    MailLedger(IncomingMailRepository mails, MailAttachmentRepository attachments) {
        this.mails = mails;
        this.attachments = attachments;
    }

    public Optional<IncomingMail> find(UUID id) {
        return mails.findById(id);
    }

    /** @throws NotFound if there is none */
    public IncomingMail get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("intake.mail.not-found"));
    }

    /** The newest first, of one state or of all. */
    public Listing<IncomingMail> list(@Nullable MailState state, Paging paging) {
        return search(new MailSearch(state, "", null, null), paging);
    }

    /** What fits the question, the newest first. */
    public Listing<IncomingMail> search(MailSearch question, Paging paging) {
        Page<IncomingMail> page =
                mails.findAll(question.matching(), PageRequest.of(paging.page(), paging.size(), NEWEST_FIRST));
        return Listing.of(page.getContent(), paging, page.getTotalElements());
    }

    /** What was uploaded last on the page of this case. */
    public Optional<IncomingMail> latestUpload(String reference) {
        return mails.findFirstByReferenceAndChannelOrderByReceivedAtDesc(reference, Channel.UPLOAD);
    }

    /** The cases to which earlier post of the same sender belonged, those of the latest first. */
    public Set<String> earlierCasesOf(IncomingMail mail, int most) {
        return mail.sender().isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(mails.casesOfSender(mail.sender(), mail.id(), Limit.of(most)));
    }

    /** How many files came with each of these; those without any are absent. */
    public Map<UUID, Long> attachmentCounts(Collection<UUID> ids) {
        return attachments.counts(ids).stream()
                .collect(Collectors.toMap(
                        MailAttachmentRepository.Count::getMailId, MailAttachmentRepository.Count::getFiles));
    }

    public long count(MailState state) {
        return mails.countByState(state);
    }

    /** The files that came with a piece of post, in their order. */
    public List<MailAttachment> attachments(UUID id) {
        return attachments.findByMailIdOrderByPosition(id);
    }
}
