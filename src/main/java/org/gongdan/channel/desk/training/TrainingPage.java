package org.gongdan.channel.desk.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.training.HeldReplies;
import org.gongdan.training.HeldReply;
import org.gongdan.training.Training;
import org.gongdan.training.Trainings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For leads and mentors: replies to approve, and whose replies have to be. */
@Controller
@RequestMapping("/desk/training")
class TrainingPage {

    private final Trainings trainings;
    private final HeldReplies replies;
    private final People people;
    private final Words words;

    TrainingPage(Trainings trainings, HeldReplies replies, People people, Words words) {
        this.trainings = trainings;
        this.replies = replies;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        List<HeldReply> waiting = replies.waiting(viewer);
        List<Training> inTraining = trainings.of(viewer);
        List<Account> candidates = trainings.candidates(viewer).stream()
                .filter(person ->
                        inTraining.stream().noneMatch(one -> one.account().equals(person.id())))
                .toList();
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        waiting.stream().map(HeldReply::author),
                        inTraining.stream().flatMap(one -> Stream.of(one.account(), String.valueOf(one.mentor()))))
                .forEach(account -> people.find(account).ifPresent(person -> names.put(account, person.name())));
        model.addAttribute("waiting", waiting);
        model.addAttribute("inTraining", inTraining);
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "mentors",
                people.staff().stream()
                        .filter(Account::active)
                        .filter(person -> trainings.find(person.id()).isEmpty())
                        .toList());
        model.addAttribute("names", names);
        return "desk/training";
    }

    @PostMapping
    String begin(
            Viewer viewer,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String mentor,
            RedirectAttributes flash) {
        trainings.begin(viewer, account, mentor.isEmpty() ? null : mentor);
        return back(words.say("training.begun", people.account(account).name()), flash);
    }

    @PostMapping("/{account}/end")
    String end(Viewer viewer, @PathVariable String account, RedirectAttributes flash) {
        trainings.end(viewer, account);
        return back(words.say("training.ended", people.account(account).name()), flash);
    }

    private static String back(String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/desk/training";
    }
}
