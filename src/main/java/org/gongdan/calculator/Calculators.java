package org.gongdan.calculator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongdan.calculator.CalculatorEvents.CalculationUsed;
import org.gongdan.calculator.CalculatorEvents.Reason;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.process.TypeForms;
import org.gongdan.process.calculation.Calculated;
import org.gongdan.process.calculation.Calculations;
import org.gongdan.process.calculation.Calculator;
import org.gongdan.process.calculation.Template.Place;
import org.gongdan.process.words.ModelWords;
import org.gongdan.process.words.Translation;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The small tools that stand on a ticket. Staff only. */
@Component
@Transactional(readOnly = true)
public class Calculators {

    private final Tickets tickets;
    private final Calculations calculations;
    private final TypeForms forms;
    private final Timeline timeline;
    private final ModelWords words;
    private final Clock clock;

    Calculators(
            Tickets tickets,
            Calculations calculations,
            TypeForms forms,
            Timeline timeline,
            ModelWords words,
            Clock clock) {
        this.tickets = tickets;
        this.calculations = calculations;
        this.forms = forms;
        this.timeline = timeline;
        this.words = words;
        this.clock = clock;
    }

    /** Those for tickets of its type and category, in the words of who asks. A closed ticket has none. */
    public List<Tool> of(Viewer viewer, TicketNumber number) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        Translation translation = words.translation();
        return ticket.isClosed()
                ? List.of()
                : calculations.all().stream()
                        .filter(one -> fits(one, ticket))
                        .map(one -> tool(one.in(translation), ticket))
                        .toList();
    }

    /** Reckons and leaves no trace. Answers that do not fit the form are named field by field. */
    public Outcome calculate(Viewer viewer, TicketNumber number, String id, Map<String, Object> answers) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        return outcome(calculated(ticket, id, answers), ticket);
    }

    /** The same for a reply: what was reckoned, by which rules, goes on the timeline. */
    @Transactional
    public Outcome use(Actor actor, TicketNumber number, String id, Map<String, Object> answers) {
        Ticket ticket = tickets.findForStaff(actor.person(), number);
        if (ticket.isClosed()) {
            throw new RefusedException("ticket.refused.closed", number);
        }
        Calculated calculated = calculated(ticket, id, answers);
        timeline.record(actor, used(number, calculated));
        return outcome(calculated, ticket);
    }

    private Calculated calculated(Ticket ticket, String id, Map<String, Object> answers) {
        Calculator calculator = calculations
                .find(id)
                .filter(one -> fits(one, ticket))
                .orElseThrow(() -> new NotFoundException("calculator.not-found"));
        Map<String, Object> given = new LinkedHashMap<>(answers);
        given.values().removeIf(Objects::isNull);
        try {
            return calculations.calculate(calculator, given);
        } catch (InvalidException invalid) {
            throw new InvalidException(invalid.errors().stream().map(this::told).toList());
        }
    }

    /** The first argument is the field's label, which the form says in English. */
    private FieldError told(FieldError error) {
        Object[] arguments = error.arguments().clone();
        arguments[0] = words.translation().of(String.valueOf(arguments[0]));
        return new FieldError(error.field(), error.key(), arguments);
    }

    private Outcome outcome(Calculated calculated, Ticket ticket) {
        Translation translation = words.translation();
        Calculator told = calculated.calculator().in(translation);
        Locale customers = Locale.forLanguageTag(ticket.language());
        return new Outcome(
                told.id(),
                told.name(),
                told.version(),
                results(calculated),
                new Writing(told, LocaleContextHolder.getLocale()).lines(calculated),
                calculated.grounds().stream()
                        .map(ground -> new Reason(
                                translation.of(ground.table()), ground.number(), translation.of(ground.annotation())))
                        .toList(),
                new Writing(calculated.calculator().in(words.in(customers)), customers).reply(calculated));
    }

    private static CalculationUsed used(TicketNumber number, Calculated calculated) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        calculated
                .calculator()
                .form()
                .questions()
                .forEach(question -> inputs.computeIfAbsent(
                        question.label(), label -> told(calculated.answers().get(question.key()), question.choices())));
        return new CalculationUsed(
                number,
                calculated.calculator().id(),
                calculated.calculator().name(),
                calculated.calculator().version(),
                inputs,
                calculated.grounds().stream()
                        .map(ground -> new Reason(ground.table(), ground.number(), ground.annotation()))
                        .toList(),
                results(calculated),
                calculated.labels());
    }

    private static @Nullable Object told(@Nullable Object answer, Map<String, String> choices) {
        return answer instanceof String text ? choices.getOrDefault(text, text) : answer;
    }

    /** Of all that was decided on the way, what the tool shows. */
    private static Map<String, Object> results(Calculated calculated) {
        Map<String, Object> results = new LinkedHashMap<>();
        calculated.calculator().result().places().stream()
                .map(Place::name)
                .filter(calculated.outputs()::containsKey)
                .forEach(name -> results.put(name, calculated.outputs().get(name)));
        return results;
    }

    private static boolean fits(Calculator calculator, Ticket ticket) {
        return calculator.fits(ticket.type().wire(), ticket.category());
    }

    private Tool tool(Calculator calculator, Ticket ticket) {
        Map<String, Object> known = known(ticket);
        known.keySet()
                .removeIf(key -> calculator.form().question(key).isEmpty()
                        || !calculator.form().errors(Map.of(key, known.get(key))).stream()
                                .noneMatch(error -> error.field().equals(key)));
        return new Tool(calculator.id(), calculator.name(), calculator.version(), calculator.drawn(), known);
    }

    /**
     * What fields of a calculator's form may be called to be filled from the ticket: its facts, its type's answers, its delay.
     * No confidential answer: what was reckoned with goes on the timeline.
     */
    private Map<String, Object> known(Ticket ticket) {
        Map<String, Object> known = new LinkedHashMap<>(ticket.attributes().values());
        known.keySet().removeAll(known.isEmpty() ? Set.of() : forms.confidential());
        known.put("tier", ticket.tier());
        known.put("impact", ticket.impact().wire());
        known.put("urgency", ticket.urgency().wire());
        if (ticket.priority() != null) {
            known.put("priority", ticket.priority().wire());
        }
        if (ticket.category() != null) {
            known.put("category", ticket.category());
        }
        known.put("delayDays", days(ticket.resolutionDue(), ticket.resolvedAt()));
        known.put("openDays", days(ticket.createdAt(), ticket.resolvedAt()));
        return known;
    }

    /** Whole days; none where the end lies before the beginning. */
    private long days(@Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null ? clock.instant() : to;
        return from == null || end.isBefore(from)
                ? 0
                : Duration.between(from, end).toDays();
    }
}
