package nrw.bildungspartner.checking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import nrw.bildungspartner.checking.CheckDocument;
import nrw.bildungspartner.shell.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whether a document is one of the office's, for programs. */
@RestController
@RequestMapping("/api/document-check")
class CheckApi {

    private final CheckDocument checkDocument;
    private final Throttle throttle;
    private final MessageSource messages;

    CheckApi(CheckDocument checkDocument, Throttle throttle, MessageSource messages) {
        this.checkDocument = checkDocument;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** @param sha256 the file's SHA-256 as hexadecimal digits */
    record Hash(@NotBlank String sha256) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CheckAnswer file(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        throttle.count(request);
        if (file == null) {
            throw new Invalid("file", "checking.nothing");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return CheckAnswer.of(checkDocument.check(name, file.getBytes()), messages, language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    CheckAnswer hash(@Valid @RequestBody Hash hash, HttpServletRequest request, Locale language) {
        throttle.count(request);
        return CheckAnswer.of(checkDocument.checkHash(hash.sha256()), messages, language);
    }
}
