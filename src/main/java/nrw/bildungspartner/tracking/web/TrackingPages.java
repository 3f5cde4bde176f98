package nrw.bildungspartner.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.ResumeAgreement;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.agreement.WithdrawAgreement;
import nrw.bildungspartner.audit.Identification;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.registration.Certificate;
import nrw.bildungspartner.registration.CertifyPartnership;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.ChooseOrder;
import nrw.bildungspartner.signing.RemindSigners;
import nrw.bildungspartner.signing.ReportSignature;
import nrw.bildungspartner.tracking.SendTrackingLink;
import nrw.bildungspartner.tracking.TrackCase;
import nrw.bildungspartner.tracking.TrackedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages behind a private link: where a case stands, what is to be done, and the way to do it. */
@Controller
@RequestMapping("/stand")
class TrackingPages {

    private final TrackCase trackCase;
    private final SendTrackingLink sendTrackingLink;
    private final ReceiveUpload receiveUpload;
    private final ReportSignature reportSignature;
    private final RemindSigners remindSigners;
    private final ChooseOrder chooseOrder;
    private final ResumeAgreement resumeAgreement;
    private final WithdrawAgreement withdrawAgreement;
    private final TrackingLinks links;
    private final DocumentArchive archive;
    private final CertifyPartnership certifyPartnership;
    private final UploadProgress uploadProgress;

    TrackingPages(
            TrackCase trackCase,
            SendTrackingLink sendTrackingLink,
            ReceiveUpload receiveUpload,
            ReportSignature reportSignature,
            RemindSigners remindSigners,
            ChooseOrder chooseOrder,
            ResumeAgreement resumeAgreement,
            WithdrawAgreement withdrawAgreement,
            TrackingLinks links,
            DocumentArchive archive,
            CertifyPartnership certifyPartnership,
            UploadProgress uploadProgress) {
        this.trackCase = trackCase;
        this.sendTrackingLink = sendTrackingLink;
        this.receiveUpload = receiveUpload;
        this.reportSignature = reportSignature;
        this.remindSigners = remindSigners;
        this.chooseOrder = chooseOrder;
        this.resumeAgreement = resumeAgreement;
        this.withdrawAgreement = withdrawAgreement;
        this.links = links;
        this.archive = archive;
        this.certifyPartnership = certifyPartnership;
        this.uploadProgress = uploadProgress;
    }

    @GetMapping
    String find() {
        return "tracking/find";
    }

    /** Always the same answer: whether a letter goes out is for the one who gets it to see. */
    @PostMapping
    String send(@RequestParam String reference, @RequestParam String email, RedirectAttributes notes) {
        sendTrackingLink.send(reference, email);
        notes.addFlashAttribute("sent", true);
        return "redirect:/stand";
    }

    @GetMapping("/{token}")
    String show(@PathVariable String token, Locale language, Model model) {
        TrackedCase tracked = trackCase.byToken(token, language);
        model.addAttribute("it", tracked);
        model.addAttribute("token", token);
        model.addAttribute("rail", Rail.of(tracked.state()));
        model.addAttribute(
                "upload", uploadProgress.latest(tracked.agreement().reference()).orElse(null));
        return "tracking/case";
    }

    @GetMapping("/{token}/dokumente/{id}")
    ResponseEntity<byte[]> document(@PathVariable String token, @PathVariable UUID id, Locale language) {
        StoredDocument document =
                trackCase.byToken(token, language).document(id).orElseThrow(() -> new NotFound("agreement.not-found"));
        return Download.of(document.name(), document.mediaType(), archive.content(document.id()));
    }

    @GetMapping("/{token}/urkunde.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String token, Locale language) {
        return answer(certifyPartnership.asPdf(registrationNumber(token, language), language));
    }

    @GetMapping("/{token}/urkunde.docx")
    ResponseEntity<byte[]> certificateInWord(@PathVariable String token, Locale language) {
        return answer(certifyPartnership.asWord(registrationNumber(token, language), language));
    }

    private String registrationNumber(String token, Locale language) {
        return trackCase
                .byToken(token, language)
                .agreement()
                .registrationNumber()
                .orElseThrow(() -> new NotFound("agreement.not-found"));
    }

    private static ResponseEntity<byte[]> answer(Certificate certificate) {
        return Download.of(certificate.name(), certificate.mediaType(), certificate.content());
    }

    @PostMapping("/{token}/einsendung")
    String submit(
            @PathVariable String token,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Locale language,
            RedirectAttributes notes) {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !(file.isEmpty()
                                && java.util.Optional.ofNullable(file.getOriginalFilename())
                                        .orElse("")
                                        .isEmpty()))
                        .toList();
        try {
            TrackingApi.receive(trackCase.byToken(token, language), chosen, receiveUpload);
            notes.addFlashAttribute("note", "tracking.note.submitted");
        } catch (Invalid invalid) {
            notes.addFlashAttribute("violations", invalid.violations());
        }
        return back(token);
    }

    @PostMapping("/{token}/unterschrift")
    String signed(@PathVariable String token, @RequestParam String signer) {
        reportSignature.report(open(token), signer);
        return back(token);
    }

    @PostMapping("/{token}/erinnern")
    String remind(@PathVariable String token, @RequestParam String signer, RedirectAttributes notes) {
        remindSigners.remindOne(open(token), signer, "", Identification.TRACKING_LINK);
        notes.addFlashAttribute("note", "tracking.note.reminded");
        return back(token);
    }

    @PostMapping("/{token}/reihenfolge")
    String order(@PathVariable String token, @RequestParam boolean sequential, RedirectAttributes notes) {
        chooseOrder.choose(open(token), sequential);
        notes.addFlashAttribute("note", sequential ? "tracking.note.one-after-the-other" : "tracking.note.at-once");
        return back(token);
    }

    @PostMapping("/{token}/wieder-aufnehmen")
    String resume(@PathVariable String token, RedirectAttributes notes) {
        resumeAgreement.resume(open(token));
        notes.addFlashAttribute("note", "tracking.note.resumed");
        return back(token);
    }

    @PostMapping("/{token}/zurueckziehen")
    String withdraw(@PathVariable String token) {
        withdrawAgreement.withdraw(open(token));
        return back(token);
    }

    private String open(String token) {
        return links.open(token).orElseThrow(() -> new NotFound("agreement.not-found"));
    }

    private static String back(String token) {
        return "redirect:/stand/"
                + org.springframework.web.util.UriUtils.encodePathSegment(
                        token, java.nio.charset.StandardCharsets.UTF_8);
    }
}
