package nrw.bildungspartner.checking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import nrw.bildungspartner.checking.CheckDocument;
import nrw.bildungspartner.checking.DocumentCheck;
import nrw.bildungspartner.document.sealing.KnownSeals;
import nrw.bildungspartner.shell.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where anybody can ask whether a document is one of the office's. */
@Controller
@RequestMapping("/pruefen")
class CheckPages {

    private final CheckDocument checkDocument;
    private final KnownSeals seals;
    private final Throttle throttle;
    private final MessageSource messages;

    CheckPages(CheckDocument checkDocument, KnownSeals seals, Throttle throttle, MessageSource messages) {
        this.checkDocument = checkDocument;
        this.seals = seals;
        this.throttle = throttle;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("seals", seals.all());
        return "checking/check";
    }

    @PostMapping
    String check(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String sha256,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model)
            throws IOException {
        throttle.count(request);
        model.addAttribute("sha256", sha256);
        try {
            DocumentCheck check = checked(file, sha256);
            model.addAttribute("answer", CheckAnswer.of(check, messages, language));
        } catch (Invalid invalid) {
            invalid.violations()
                    .forEach(violation -> model.addAttribute(violation.field() + "Wrong", violation.message()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(model);
    }

    private DocumentCheck checked(@Nullable MultipartFile file, String sha256) throws IOException {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file != null && !name.isEmpty()) {
            return checkDocument.check(name, file.getBytes());
        }
        if (sha256.isBlank()) {
            throw new Invalid("file", "checking.nothing");
        }
        return checkDocument.checkHash(sha256);
    }
}
