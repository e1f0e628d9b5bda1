package org.gongdan.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * So many promises whose alarm falls on one instant: whether each is told once, how fast compared with timers of the bare
 * engine, and what somebody who reads a list meanwhile feels of it. Either warnings, or targets missed, of which each also
 * raises its ticket.
 */
record Storm(JdbcTemplate database, IntConsumer list, int alarms, boolean missed) {

    private static final long FIRST = 50_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** Of which the alarm tells, in seconds. */
    private static final int TARGET = 100_000;

    /** What the storm did: alarms told and timers set anew per second, tickets told never and more than once, the list while it raged. */
    record Outcome(double rate, long lost, long twice, Measures during) {}

    /** Copies the promise of one ticket that the product itself made. */
    void gather(String number) throws IOException {
        Patience.of(Duration.ofMinutes(2)).until(() -> instances(number).size() == 1);
        String sql = new ClassPathResource("load/storm.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(":instance", instances(number).get(0))
                .replace(":first", Long.toString(FIRST))
                .replace(":last", Long.toString(FIRST + alarms - 1));
        Arrays.stream(sql.split(";\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(database::execute);
    }

    Outcome breakLoose() {
        database.execute(String.format(Locale.ROOT, """
                do $$ declare rings timestamptz := now() + interval '3 seconds'; begin
                    update sla_clock set started_at = rings - interval '%2$d seconds', alarm_at = rings,
                        due_at = rings + interval '%3$d seconds' where ticket_id >= %1$d;
                    update sla_span set from_at = rings - interval '%2$d seconds'
                        where clock_id in (select id from sla_clock where ticket_id >= %1$d);
                    update act_ru_job set duedate_ = rings
                        where process_instance_id_ in (select id_ from act_ru_execution where business_key_ >= 'GD-%1$d'
                            and business_key_ < 'GD-6') and handler_cfg_ = 'Event_AlarmTimeReached';
                end $$
                """, FIRST, used(), TARGET - used()));
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Patience.of(LONGEST).until(() -> told() > 0);
        List<Double> during = new ArrayList<>();
        while ((told() < alarms || isRinging()) && System.nanoTime() < deadline) {
            during.addAll(Measures.oneByOne(5, list).milliseconds());
        }
        return outcome(new Measures(during));
    }

    private Outcome outcome(Measures during) {
        return database.queryForObject(
                """
                select count(distinct ticket_id) as tickets, count(*) as events,
                       extract(epoch from clock_timestamp() - min(at)) as seconds
                from timeline_event where kind = '%s' and ticket_id >= %d
                """.formatted(missed ? "PromiseBroken" : "PromiseAtRisk", FIRST),
                (row, index) -> new Outcome(
                        row.getLong("tickets") / Math.max(0.001, row.getDouble("seconds")),
                        alarms - row.getLong("tickets"),
                        row.getLong("events") - row.getLong("tickets"),
                        during));
    }

    private int used() {
        return missed ? TARGET : TARGET * 80 / 100;
    }

    private long told() {
        Long told = database.queryForObject(
                "select count(*) from sla_clock where told > 0 and ticket_id >= " + FIRST, Long.class);
        return told == null ? 0 : told;
    }

    /** A timer of the storm has not been set to its next alarm yet. */
    private boolean isRinging() {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (select 1 from act_ru_job
                               where duedate_ <= now() and handler_cfg_ = 'Event_AlarmTimeReached')
                """, Boolean.class));
    }

    private List<String> instances(String number) {
        return database.queryForList("""
                select j.process_instance_id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                where i.business_key_ = ? and j.handler_cfg_ = 'Event_AlarmTimeReached'
                """, String.class, number);
    }
}
