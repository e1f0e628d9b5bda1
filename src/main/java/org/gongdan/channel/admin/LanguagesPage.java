package org.gongdan.channel.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.People;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.ModelWords.WordsOfModels;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The languages of the house: who reads them, and the models' translations as files for whoever translates. */
@Controller
@RequestMapping("/admin/languages")
class LanguagesPage {

    private final ModelWords models;
    private final People people;

    LanguagesPage(ModelWords models, People people) {
        this.models = models;
        this.people = people;
    }

    @GetMapping
    String languages(Model model) {
        Map<String, Long> readers = people.byLanguage();
        model.addAttribute(
                "spoken",
                Spoken.LANGUAGES.stream()
                        .map(language -> new Language(
                                language.toLanguageTag(),
                                language.getDisplayName(language),
                                readers.getOrDefault(language.toLanguageTag(), 0L),
                                models.files(language)))
                        .toList());
        return "admin/languages";
    }

    @GetMapping("/{tag}/{folder}.po")
    ResponseEntity<byte[]> file(@PathVariable String tag, @PathVariable String folder) {
        Locale language = Locale.forLanguageTag(tag);
        WordsOfModels words = models.files(language).stream()
                .filter(file -> file.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("process.not-found.words", tag, folder));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(folder + "-" + tag + ".po")
                                .build()
                                .toString())
                .body(models.content(words));
    }

    /** Each is called what it calls itself; English needs no files, the models speak it. */
    record Language(String tag, String name, long readers, List<WordsOfModels> files) {}
}
