package nrw.bildungspartner.shell.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.Refused;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that can go wrong, once for programs and once for people. Only tests know it. */
@RestController
class Troubles {

    record Guest(@NotBlank String name, @Email String email, int age) {}

    record Party(@Valid List<Guest> guests) {}

    @GetMapping({"/api/test/trouble/{kind}", "/test/trouble/{kind}"})
    String trouble(@PathVariable String kind) {
        switch (kind) {
            case "not-found" -> throw new NotFound("Kein Vorgang {0}");
            case "conflict" -> throw new Conflict("shell.problem.conflict.detail");
            case "refused" -> throw new Refused("shell.problem.refused.detail");
            case "too-many" -> throw new TooMany("shell.problem.too-many.detail");
            case "invalid" -> throw new Invalid("schools[0].number", "shell.problem.code", 7);
            case "overtaken" -> throw new OptimisticLockingFailureException("row 7 of table secret");
            case "failure" -> throw new IllegalStateException("a secret about the inside");
            default -> {
                return "Kein Problem";
            }
        }
    }

    @GetMapping("/api/test/things/{id}")
    String thing(@PathVariable UUID id, @RequestParam(required = false) Integer count, Paging paging) {
        return id + " " + count + " " + paging;
    }

    @PostMapping("/api/test/party")
    String party(@RequestBody @Valid Party party) {
        return party.guests().size() + "";
    }
}
