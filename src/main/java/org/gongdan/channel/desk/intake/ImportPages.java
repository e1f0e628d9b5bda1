package org.gongdan.channel.desk.intake;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.channel.customer.CustomerDesk;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.intake.Column;
import org.gongdan.customer.intake.CustomerExport;
import org.gongdan.customer.intake.CustomerImport;
import org.gongdan.customer.intake.CustomerImport.State;
import org.gongdan.customer.intake.CustomerImports;
import org.gongdan.customer.intake.Outlook;
import org.gongdan.customer.intake.Verdict;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Customers from a file: upload, look at every problem before anything happens, bring in, read what became of it. */
@Controller
@RequestMapping("/desk/customers")
class ImportPages {

    private static final String ID = "/import/{id:\\d{1,18}}";

    private final CustomerImports imports;
    private final CustomerExport export;
    private final Audit audit;
    private final Words words;

    ImportPages(CustomerImports imports, CustomerExport export, Audit audit, Words words) {
        this.imports = imports;
        this.export = export;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/import")
    ModelAndView empty(Viewer viewer) {
        CustomerDesk.permitToManage(viewer);
        return upload(Map.of(), HttpStatus.OK);
    }

    @PostMapping("/import")
    ModelAndView upload(Viewer viewer, @RequestParam MultipartFile file) throws IOException {
        CustomerDesk.permitToManage(viewer);
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            long id = imports.read(viewer, name, file.getBytes());
            return new ModelAndView("redirect:/desk/customers/import/" + id);
        } catch (InvalidException invalid) {
            return upload(words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView upload(Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/import", status);
        page.addObject("errors", errors);
        return page;
    }

    @GetMapping(ID)
    String file(Viewer viewer, @PathVariable long id, Model model) {
        CustomerDesk.permitToManage(viewer);
        CustomerImport file = imports.file(id);
        boolean read = file.state() == State.READ;
        model.addAttribute("file", file);
        Outlook outlook = read ? imports.outlook(file) : imports.progress(id);
        model.addAttribute("outlook", outlook);
        model.addAttribute("first", told(outlook.first()));
        model.addAttribute("leftOut", told(outlook.leftOut()));
        model.addAttribute("known", List.of(Column.values()));
        model.addAttribute("ready", file.columns().contains(Column.EMAIL.wire()));
        return read ? "desk/import-preview" : "desk/import-result";
    }

    /** How far it is, while somebody watches. */
    @HxRequest
    @GetMapping(ID)
    String progress(Viewer viewer, @PathVariable long id, Model model) {
        file(viewer, id, model);
        return "desk/import-result :: progress";
    }

    @PostMapping(ID)
    String look(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "true") boolean replaces,
            @RequestParam(defaultValue = "preview") String act,
            RedirectAttributes flash) {
        CustomerDesk.permitToManage(viewer);
        try {
            imports.map(id, typed.getOrDefault("column", List.of()), replaces);
            if (act.equals("run")) {
                imports.begin(id);
                audit.record(
                        viewer.accountId(),
                        "customers-imported",
                        imports.file(id).name() + " #" + id);
            }
        } catch (InvalidException invalid) {
            flash.addFlashAttribute("refused", words.say(invalid.errors().get(0)));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return "redirect:/desk/customers/import/" + id;
    }

    @GetMapping("/export.csv")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        CustomerDesk.permitToManage(viewer);
        audit.record(viewer.accountId(), "customers-exported", null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"");
        export.write(response.getWriter());
    }

    private List<Row> told(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new Row(
                        verdict.line(),
                        verdict.cells(),
                        verdict.outcome().wire(),
                        verdict.why() == null ? "" : words.say(verdict.why())))
                .toList();
    }

    /** A row with what becomes of it and why, in words. */
    record Row(int line, List<String> cells, String outcome, String why) {}
}
