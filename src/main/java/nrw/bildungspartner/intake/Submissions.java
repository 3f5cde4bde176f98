package nrw.bildungspartner.intake;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what came back, and the papers it consists of. */
@Service
@Transactional(readOnly = true)
public class Submissions {

    private final SubmissionRepository submissions;
    private final MailAttachmentRepository attachments;

    Submissions(SubmissionRepository submissions, MailAttachmentRepository attachments) {
        this.submissions = submissions;
        this.attachments = attachments;
    }

    public Optional<Submission> find(UUID id) {
        return submissions.findById(id);
    }

    /** An agreement's submissions, the oldest first. */
    public List<Submission> of(String reference) {
        return submissions.findByReferenceOrderByReceivedAtAscIdAsc(reference);
    }

    /**
     * The files of a submission that are worth looking at, each with what was read from it; of a file that holds pages of
     * several cases, this case's pages only.
     */
    public List<MailAttachment> papers(UUID submissionId) {
        Submission submission =
                find(submissionId).orElseThrow(() -> new NoSuchElementException("No submission " + submissionId));
        return attachments.findByMailIdOrderByPosition(submission.mailId()).stream()
                .flatMap(file -> file.of(submission.reference()))
                .filter(MailAttachment::paper)
                .toList();
    }
}
