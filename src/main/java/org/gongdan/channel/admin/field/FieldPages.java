package org.gongdan.channel.admin.field;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.OutdatedException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Wire;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.gongdan.process.deployment.ModelFile;
import org.gongdan.process.field.Field;
import org.gongdan.process.field.TypeFields;
import org.gongdan.process.field.TypeFields.TypeFieldList;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fields of each type: every deed is a new version of its form, which is in force at once. */
@Controller
@RequestMapping("/admin/fields")
class FieldPages {

    private static final String HOME = "redirect:/admin/fields/";

    private final TypeFields fields;
    private final TypeForms forms;
    private final Words words;

    FieldPages(TypeFields fields, TypeForms forms, Words words) {
        this.fields = fields;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String types(Viewer viewer, Model model) {
        model.addAttribute(
                "types",
                Stream.of(Type.values())
                        .map(type -> fields.of(viewer, type.wire()))
                        .toList());
        return "admin/fields";
    }

    @GetMapping("/{type}")
    String type(Viewer viewer, @PathVariable String type, Model model) {
        TypeFieldList list = fields.of(viewer, known(type));
        model.addAttribute("list", list);
        model.addAttribute("preview", forms.of(list.type()).questions());
        model.addAttribute("nothing", new Preview());
        return "admin/type-fields";
    }

    @GetMapping("/{type}/new")
    ModelAndView empty(Viewer viewer, @PathVariable String type) {
        TypeFieldList list = fields.of(viewer, known(type));
        return form(list, null, TypedField.empty(), list.version(), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/{type}/field/{key}")
    ModelAndView field(Viewer viewer, @PathVariable String type, @PathVariable String key) {
        TypeFieldList list = fields.of(viewer, known(type));
        Field field = field(list, key);
        return form(list, field, TypedField.of(field), list.version(), Map.of(), HttpStatus.OK)
                .addObject("opens", field.confidential() && viewer.is(Role.ADMIN));
    }

    @PostMapping({"/{type}/new", "/{type}/field/{key}"})
    ModelAndView keep(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable(required = false) @Nullable String key,
            TypedField typed,
            @RequestParam int version,
            RedirectAttributes flash) {
        TypeFieldList list = fields.of(viewer, known(type));
        Field before = key == null ? null : field(list, key);
        try {
            Field field = typed.read(before);
            fields.keep(viewer, type, field, before == null, version);
            flash.addFlashAttribute(
                    "said", words.say("fields.saved", field.label().english()));
            return new ModelAndView(HOME + type);
        } catch (InvalidException invalid) {
            return form(list, before, typed, version, words.say(invalid), HttpStatus.BAD_REQUEST);
        } catch (OutdatedException meanwhile) {
            return form(
                    list, before, typed, list.version(), Map.of("label", words.say(meanwhile)), HttpStatus.CONFLICT);
        } catch (RefusedException no) {
            return form(list, before, typed, version, Map.of("label", words.say(no)), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{type}/field/{key}/move")
    String move(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable String key,
            @RequestParam boolean up,
            @RequestParam int version,
            RedirectAttributes flash) {
        return deed(type, flash, "fields.moved", () -> fields.move(viewer, known(type), key, up, version));
    }

    @PostMapping("/{type}/field/{key}/retirement")
    String retire(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable String key,
            @RequestParam boolean retired,
            @RequestParam int version,
            RedirectAttributes flash) {
        return deed(
                type,
                flash,
                retired ? "fields.was-retired" : "fields.was-revived",
                () -> fields.retire(viewer, known(type), key, retired, version));
    }

    /** Tells its answers to everybody from then on. */
    @PostMapping("/{type}/field/{key}/opening")
    String open(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable String key,
            @RequestParam int version,
            RedirectAttributes flash) {
        return deed(type, flash, "fields.was-opened", () -> fields.open(viewer, known(type), key, version));
    }

    @PostMapping("/{type}/back")
    String back(Viewer viewer, @PathVariable String type, @RequestParam int version, RedirectAttributes flash) {
        return deed(type, flash, "fields.went-back", () -> fields.back(viewer, known(type), version));
    }

    @PostMapping("/{type}/decision")
    String decide(Viewer viewer, @PathVariable String type, @RequestParam boolean file, RedirectAttributes flash) {
        return deed(
                type,
                flash,
                file ? "fields.took-file" : "fields.kept-page",
                () -> fields.decide(viewer, known(type), file));
    }

    @GetMapping("/{type}/file")
    ResponseEntity<byte[]> download(Viewer viewer, @PathVariable String type) {
        ModelFile file = fields.download(viewer, known(type));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    private String deed(String type, RedirectAttributes flash, String done, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("said", words.say(done));
        } catch (OutdatedException meanwhile) {
            flash.addFlashAttribute("refused", words.say(meanwhile));
        } catch (RefusedException no) {
            flash.addFlashAttribute("refused", words.say(no));
        }
        return HOME + type;
    }

    private static String known(String type) {
        return Stream.of(Type.values())
                .map(Wire::wire)
                .filter(type::equals)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("process.not-found.fields", type));
    }

    private static Field field(TypeFieldList list, String key) {
        return list.field(key).orElseThrow(() -> new NotFoundException("process.not-found.fields", key));
    }

    private static ModelAndView form(
            TypeFieldList list,
            @Nullable Field field,
            TypedField form,
            int version,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/field", status);
        page.addObject("type", list.type());
        page.addObject("version", version);
        page.addObject("field", field);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("kinds", Field.KINDS);
        return page;
    }

    /** A form that nobody filled in. */
    public record Preview() {

        public String answer(String key) {
            return "";
        }

        public boolean chose(String key, String value) {
            return false;
        }
    }
}
