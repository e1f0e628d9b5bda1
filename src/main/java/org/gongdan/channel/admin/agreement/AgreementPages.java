package org.gongdan.channel.admin.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.words.ModelWords;
import org.gongdan.sla.Target;
import org.gongdan.sla.agreement.Agreements;
import org.gongdan.sla.agreement.Promised;
import org.gongdan.sla.agreement.Trial;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Type;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is promised to whom, and what would be in one case. Reading only: the table itself is changed as a file. */
@Controller
@RequestMapping("/admin/agreements")
class AgreementPages {

    private final Agreements agreements;
    private final People people;
    private final ModelWords models;
    private final Words words;
    private final Clock clock;

    AgreementPages(Agreements agreements, People people, ModelWords models, Words words, Clock clock) {
        this.agreements = agreements;
        this.people = people;
        this.models = models;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "false") boolean tried,
            TrialForm form) {
        Type type = Arrays.stream(Type.values())
                .filter(one -> one.wire().equals(of))
                .findFirst()
                .orElse(Type.INCIDENT);
        if (!tried) {
            return page(viewer, type, TrialForm.empty(type.wire(), clock.instant(), viewer.zone()), Map.of());
        }
        try {
            Long organisation = form.named().isEmpty()
                    ? null
                    : agreements.organisation(viewer, form.named()).id();
            Trial trial = form.read(organisation, clock.instant(), viewer.zone(), new Fields());
            Optional<Promised> promised = agreements.tried(viewer, trial);
            ModelAndView page = page(viewer, type, form, Map.of());
            page.addObject("trial", trial);
            page.addObject("promised", promised.orElse(null));
            page.addObject("due", promised.map(one -> due(one, trial.at())).orElse(Map.of()));
            return page;
        } catch (InvalidException invalid) {
            ModelAndView page = page(viewer, type, form, words.say(invalid));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private static Map<Target, Instant> due(Promised promised, Instant at) {
        Map<Target, Instant> due = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            due.put(target, Agreements.due(promised, target, at));
        }
        return due;
    }

    private ModelAndView page(Viewer viewer, Type type, TrialForm form, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("admin/agreements");
        page.addObject("agreements", agreements.of(viewer, type));
        page.addObject("type", type);
        page.addObject("types", Type.values());
        page.addObject("priorities", Priority.values());
        page.addObject("tiers", Tier.values());
        page.addObject("targets", Target.values());
        page.addObject("teams", people.teams(words.locale()));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("words", words);
        page.addObject("models", models.translation());
        page.addObject("changes", viewer.is(Role.ANALYST) || viewer.is(Role.ADMIN));
        return page;
    }

    @GetMapping("/sla-targets.dmn")
    ResponseEntity<byte[]> file(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Agreements.TABLE + ".dmn")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(agreements.file(viewer));
    }
}
