package nrw.bildungspartner.workflow;

/** The names by which code and models know each other; a test holds them against the models. */
final class ProcessKeys {

    static final String AGREEMENT = "agreement";
    static final String MAIL_INTAKE = "mail-intake";
    static final String POST_CARE = "post-care";

    static final String ELIGIBILITY = "eligibility";
    static final String RESPONSIBLE_DESK = "responsible-desk";
    static final String FINDING_SEVERITY = "finding-severity";

    static final String SUBMISSION_RECEIVED = "SubmissionReceived";
    static final String FURTHER_SUBMISSION = "FurtherSubmission";
    static final String SUBMISSION_TAKEN_BACK = "SubmissionTakenBack";
    static final String NEW_VERSION = "NewVersion";
    static final String SIGNATURE_GIVEN = "SignatureGiven";
    static final String SIGNATURE_DECLINED = "SignatureDeclined";
    static final String ALL_SIGNED = "AllSigned";
    static final String AGREEMENT_RESUMED = "AgreementResumed";
    static final String AGREEMENT_WITHDRAWN = "AgreementWithdrawn";
    static final String MAIL_RETRIED = "MailRetried";

    static final String SUBMISSION_OVERDUE = "Timer_SubmissionOverdue";
    static final String CORRECTION_OVERDUE = "Timer_CorrectionOverdue";

    static final String DESK = "desk";
    static final String DECISION = "decision";
    static final String RECOGNITION = "recognition";
    static final String ASSIGNED = "assigned";
    static final String CAUSE = "cause";
    static final String ABOUT = "about";
    static final String LETTER = "letter";
    static final String UNTIL = "until";

    private ProcessKeys() {}
}
