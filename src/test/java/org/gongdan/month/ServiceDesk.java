package org.gongdan.month;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.month.IncidentLog.Entry;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketAction.Escalate;
import org.gongdan.ticket.TicketAction.Merge;
import org.gongdan.ticket.TicketAction.Pause;
import org.gongdan.ticket.TicketAction.Reopen;
import org.gongdan.ticket.TicketAction.Resume;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketAction.Urge;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Agents and customers who do on the product what the log says was done elsewhere: through the same doors as everybody,
 * and only what the ticket offers them. What a log does not know (what was said, urges, withdrawals, mergers) they make up, each ticket always in the
 * same way.
 */
@Component
class ServiceDesk {

    private static final List<String> TEAMS = List.of("service-desk", "infrastructure", "business-apps");
    private static final List<Impact> IMPACTS = List.of(Impact.ORGANISATION, Impact.SITE, Impact.TEAM, Impact.USER);
    private static final List<Urgency> URGENCIES = List.of(Urgency.CRITICAL, Urgency.HIGH, Urgency.NORMAL, Urgency.LOW);
    private static final String WORK = "Work on ticket";

    /** The last three leave the tables unsure: a person sorts them. */
    private static final List<String> SUBJECTS = List.of(
            "Printer does not print",
            "VPN breaks off",
            "I forgot my password",
            "会议室的投影仪不亮",
            "My timesheet is rejected",
            "Disk full on the shared drive",
            "Purchase order cannot be booked",
            "Outlook closes by itself",
            "无法连接公司网络",
            "Something is odd since this morning",
            "The device makes a noise",
            "界面显示不对");

    private final Tickets tickets;
    private final TicketActions actions;
    private final Conversation conversation;
    private final People people;

    ServiceDesk(Tickets tickets, TicketActions actions, Conversation conversation, People people) {
        this.tickets = tickets;
        this.actions = actions;
        this.conversation = conversation;
        this.people = people;
    }

    /** Plays the log with these customers; whatever is done to a ticket, {@code afterwards} looks at it. */
    Play play(List<Entry> log, List<String> customers, Days days, Consumer<TicketNumber> afterwards) {
        return new Play(log, customers, days, afterwards);
    }

    /** Something that somebody will do at its time. */
    private record Deed(Instant at, int turn, Runnable what) implements Comparable<Deed> {
        @Override
        public int compareTo(Deed other) {
            int sooner = at.compareTo(other.at);
            return sooner != 0 ? sooner : Integer.compare(turn, other.turn);
        }
    }

    /** What the log said of an incident last, and the ticket it became. */
    private record Life(TicketNumber number, String customer, Entry last, int rows) {}

    /** One performance. */
    final class Play {

        private final Days days;
        private final List<String> customers;
        private final Consumer<TicketNumber> afterwards;
        private final Queue<Deed> deeds = new PriorityQueue<>();
        private final Map<Integer, Life> lives = new HashMap<>();
        private final Map<String, Viewer> viewers = new HashMap<>();
        private int turn;

        private Play(List<Entry> log, List<String> customers, Days days, Consumer<TicketNumber> afterwards) {
            this.days = days;
            this.customers = customers;
            this.afterwards = afterwards;
            log.forEach(entry -> plan(entry.at(), () -> happen(entry)));
        }

        void plan(Instant at, Runnable what) {
            deeds.add(new Deed(at, turn++, what));
        }

        /** Until nobody has anything to do any more. */
        void run() {
            for (Deed next = deeds.poll(); next != null; next = deeds.poll()) {
                days.passTo(next.at());
                next.what().run();
                days.tick();
            }
        }

        Collection<TicketNumber> tickets() {
            return lives.values().stream().map(Life::number).sorted().toList();
        }

        private void happen(Entry entry) {
            Life life = lives.get(entry.incident());
            if (life == null) {
                lives.put(entry.incident(), open(entry));
            } else {
                follow(life, entry);
                lives.put(entry.incident(), new Life(life.number, life.customer, entry, life.rows + 1));
            }
            days.tick();
            afterwards.accept(lives.get(entry.incident()).number);
        }

        /** By phone, or by themselves. */
        private Life open(Entry entry) {
            String customer = customers.get(entry.caller() % customers.size());
            boolean byPhone = entry.incident() % 3 == 0;
            NewTicket request = new NewTicket(
                    Type.INCIDENT,
                    SUBJECTS.get(entry.category() % SUBJECTS.size()),
                    "As incident " + entry.incident() + " of the log.",
                    IMPACTS.get(entry.impact()),
                    URGENCIES.get(entry.urgency()),
                    null,
                    byPhone ? people.account(customer).email() : null,
                    List.of());
            Actor opener = byPhone ? agent("service-desk", entry.agent()) : customer(customer);
            return new Life(tickets.open(opener, request).number(), customer, entry, 1);
        }

        private void follow(Life life, Entry entry) {
            correct(life, entry);
            handOver(life, entry);
            give(life, entry);
            switch (entry.state()) {
                case "Resolved" -> solve(life, entry);
                case "Closed" -> close(life, entry);
                case "Awaiting User Info" -> pause(life, entry, Status.PENDING);
                case "Awaiting Problem", "Awaiting Vendor", "Awaiting Evidence" -> pause(life, entry, Status.ON_HOLD);
                default -> work(life, entry);
            }
        }

        private void correct(Life life, Entry entry) {
            Impact impact = entry.impact() == life.last.impact() ? null : IMPACTS.get(entry.impact());
            Urgency urgency = entry.urgency() == life.last.urgency() ? null : URGENCIES.get(entry.urgency());
            if ((impact != null || urgency != null) && !ticket(life).isClosed()) {
                TicketChange change = new TicketChange(null, null, null, null, impact, urgency, null);
                tickets.change(agent(life, entry), life.number, change, null);
                days.tick();
            }
        }

        private void handOver(Life life, Entry entry) {
            String team = TEAMS.get(entry.group() % TEAMS.size());
            if (entry.group() != life.last.group() && !team.equals(ticket(life).team())) {
                perform(agent(life, entry), life, new Transfer(team, "It is theirs, as the log says."));
            }
        }

        private void give(Life life, Entry entry) {
            Optional<Transition> task = task(life, WORK);
            if (entry.agent() != 0 && entry.agent() != life.last.agent() && task.isPresent()) {
                Actor agent = agent(life, entry);
                actions.assign(
                        agent, life.number, task.get().task(), agent.person().accountId());
                days.tick();
            }
        }

        private void work(Life life, Entry entry) {
            goOn(life, entry);
            int seed = entry.incident() + life.rows;
            if (ticket(life).isClosed()) {
                return;
            }
            switch (seed % 8) {
                case 0, 1, 2 -> answer(life, entry, "We are looking into it.");
                case 3, 4 -> say(life, "Is there any news?");
                case 5 -> urge(life, entry);
                case 6 -> conversation.note(agent(life, entry), life.number, "Seen before.", List.of());
                default -> rarely(life, entry);
            }
            days.tick();
        }

        private void rarely(Life life, Entry entry) {
            switch (entry.incident() % 4) {
                case 0 -> perform(agent(life, entry), life, new Escalate("The whole floor waits."));
                case 1 -> perform(customer(life.customer), life, new Withdraw("It works again."));
                case 2 -> merge(life, entry);
                default -> {}
            }
        }

        /** Into another open ticket of the same customer, if there is one. */
        private void merge(Life life, Entry entry) {
            lives.values().stream()
                    .filter(other -> other.customer.equals(life.customer) && !other.number.equals(life.number))
                    .filter(other -> !ticket(other).isClosed())
                    .map(Life::number)
                    .sorted()
                    .findFirst()
                    .ifPresent(into -> perform(
                            Actor.of(viewer("helen.schmidt"), Channel.DESK),
                            life,
                            new Merge(into.toString(), "Reported twice.")));
        }

        /** Once an hour the customer may; else the product refuses, which the desk does not try. */
        private void urge(Life life, Entry entry) {
            Ticket ticket = ticket(life);
            boolean again = ticket.urgedAt() != null
                    && ticket.urgedAt().plus(Duration.ofHours(1)).isAfter(days.now());
            if (!again && ticket.status() != Status.PENDING) {
                perform(customer(life.customer), life, new Urge("When will it be done?"));
            }
        }

        /** Whatever it waits for has come. */
        private void goOn(Life life, Entry entry) {
            Ticket ticket = ticket(life);
            if (ticket.status() == Status.PENDING) {
                say(life, "Here is what you asked for.");
            } else if (ticket.status() == Status.ON_HOLD) {
                perform(agent(life, entry), life, new Resume("The cause is known now."));
            } else if (ticket.status() == Status.RESOLVED) {
                reject(life, entry);
            } else if (ticket.isClosed()) {
                perform(agent(life, entry), life, new Reopen("It came back."));
            }
            days.tick();
        }

        private void reject(Life life, Entry entry) {
            if (entry.incident() % 2 == 0) {
                say(life, "It is still broken.");
            } else {
                complete(
                        customer(life.customer),
                        life,
                        "Confirm solution",
                        Map.of("solutionAccepted", false, "comment", "Not at all."));
            }
        }

        private void pause(Life life, Entry entry, Status status) {
            if (ticket(life).status() == status) {
                conversation.note(agent(life, entry), life.number, "Still waiting.", List.of());
                return;
            }
            if (ticket(life).status() != Status.OPEN && ticket(life).status() != Status.NEW) {
                goOn(life, entry);
            }
            if (entry.incident() % 2 == 0 && !ticket(life).isClosed()) {
                answer(life, entry, "We need to know more.");
            }
            perform(agent(life, entry), life, new Pause(status, "Waiting, as the log says."));
        }

        private void solve(Life life, Entry entry) {
            if (ticket(life).status() == Status.RESOLVED || ticket(life).isClosed()) {
                return;
            }
            sort(life, entry);
            complete(agent(life, entry), life, WORK, Map.of("solution", "As the log says.", "resolutionCode", "fixed"));
        }

        private void sort(Life life, Entry entry) {
            complete(
                    agent(life, entry),
                    life,
                    "Triage ticket",
                    Map.of(
                            "category",
                            "other",
                            "impact",
                            IMPACTS.get(entry.impact()).wire(),
                            "urgency",
                            URGENCIES.get(entry.urgency()).wire()));
        }

        /** Half of them confirm, the others say nothing; some come back after a while. */
        private void close(Life life, Entry entry) {
            solve(life, entry);
            if (entry.incident() % 2 == 0) {
                complete(customer(life.customer), life, "Confirm solution", Map.of("solutionAccepted", true));
            }
            if (entry.incident() % 7 == 0) {
                plan(days.now().plus(Duration.ofDays(12)), () -> comeBack(life, entry));
            }
        }

        private void comeBack(Life life, Entry entry) {
            if (offers(life, "TicketReopened")) {
                say(life, "It is broken again.");
                plan(days.now().plus(Duration.ofHours(30)), () -> {
                    solve(life, entry);
                    afterwards.accept(life.number);
                });
            }
            afterwards.accept(life.number);
        }

        private void answer(Life life, Entry entry, String words) {
            conversation.reply(agent(life, entry), life.number, words, List.of());
            days.tick();
        }

        private void say(Life life, String words) {
            conversation.reply(customer(life.customer), life.number, words, List.of());
            days.tick();
        }

        private void perform(Actor actor, Life life, TicketAction action) {
            if (actions.offered(actor.person(), life.number).stream()
                    .anyMatch(offer -> offer.name().equals(action.event()))) {
                actions.perform(actor, life.number, action, null);
                days.tick();
            }
        }

        private void complete(Actor actor, Life life, String name, Map<String, Object> answers) {
            task(life, name).ifPresent(task -> {
                actions.complete(actor, life.number, task.task(), answers, null);
                days.tick();
            });
        }

        private Optional<Transition> task(Life life, String name) {
            return actions.offered(viewer("helen.schmidt"), life.number).stream()
                    .filter(offer -> offer.name().equals(name))
                    .findFirst();
        }

        private boolean offers(Life life, String name) {
            return task(life, name).isPresent();
        }

        private Ticket ticket(Life life) {
            return ServiceDesk.this.tickets.recall(viewer("helen.schmidt"), life.number);
        }

        private Actor agent(Life life, Entry entry) {
            return agent(ticket(life).team(), entry.agent());
        }

        private Actor agent(@Nullable String team, int number) {
            List<Account> members = people.members(team == null ? "service-desk" : team);
            return Actor.of(viewer(members.get(number % members.size()).id()), Channel.DESK);
        }

        private Actor customer(String account) {
            return Actor.of(viewer(account), Channel.PORTAL);
        }

        private Viewer viewer(String account) {
            return viewers.computeIfAbsent(account, people::viewer);
        }
    }
}
