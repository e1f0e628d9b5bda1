package org.gongdan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tickets. Searches and the one permission predicate stand in {@code mappers/ticket.xml}; every change
 * raises the version that the API speaks of as ETag.
 */
@Mapper
interface TicketRows {

    Optional<Ticket> find(@Param("viewer") Viewer viewer, @Param("id") long id);

    /** Those of several that the viewer may see, given as one text, joined by commas. */
    List<Ticket> findAll(@Param("viewer") Viewer viewer, @Param("ids") String ids);

    List<Ticket> search(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("after") TicketCursor.@Nullable Position after,
            @Param("now") Instant now,
            @Param("most") int most);

    List<GroupRow> groups(
            @Param("viewer") Viewer viewer, @Param("search") TicketSearch search, @Param("now") Instant now);

    /** Those with these ids, joined by commas, that the search finds. */
    List<Ticket> among(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("ids") String ids,
            @Param("now") Instant now);

    /** The ids of all that the search finds, the oldest tickets first, whatever its order. */
    List<Long> ids(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("now") Instant now,
            @Param("most") int most);

    long count(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("now") Instant now,
            @Param("most") int most);

    /** The ticket without asking who reads: for steps of its own process. */
    Optional<Ticket> read(long id);

    /** The same of several, given as one text, joined by commas. */
    List<Ticket> readAll(String ids);

    default Ticket visible(Viewer viewer, TicketNumber number) {
        return find(viewer, number.id()).orElseThrow(() -> unknown(number));
    }

    default Ticket get(TicketNumber number) {
        return read(number.id()).orElseThrow(() -> unknown(number));
    }

    /** Keeps everybody else from changing the ticket until this transaction ends, and tells its version. What was read before is read anew. */
    @Select("select version from ticket where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Integer> lock(long id);

    @Select("""
            insert into ticket (type, status, subject, language, channel, impact, urgency, requester_id,
                                organisation_id, expected_at, attributes, category, created_at, updated_at)
            values (#{ticket.type}, 'new', #{ticket.subject}, #{language}, #{channel}, #{ticket.impact},
                    #{ticket.urgency}, #{requester}, #{organisation}, #{ticket.expectedAt},
                    #{ticket.attributes,typeHandler=org.gongdan.ticket.AttributesHandler}::jsonb,
                    #{ticket.category}, #{now}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(
            NewTicket ticket,
            String language,
            Channel channel,
            long requester,
            @Nullable Long organisation,
            Instant now);

    String TOUCH = "update ticket set version = version + 1, updated_at = #{now}, ";

    /** What is sorted within the same second needs no new place in lists: no index is touched. */
    @Update("update ticket set version = version + 1, category = #{category} where id = #{id}")
    void classify(long id, String category);

    @Update(TOUCH + "category = #{category}, impact = #{impact}, urgency = #{urgency} where id = #{id}")
    void triage(long id, String category, Impact impact, Urgency urgency, Instant now);

    @Update(
            "update ticket set version = version + 1, decided_priority = #{decided}, priority = #{priority} where id = #{id}")
    void prioritise(long id, Priority decided, Priority priority);

    @Update(TOUCH + "team = #{team} where id = #{id}")
    void route(long id, String team, Instant now);

    @Update(TOUCH + """
                    first_response_due = #{firstResponse}, next_response_due = #{nextResponse}, resolution_due = #{resolution},
                    at_risk_at = #{atRisk}
                    where id = #{id}
                    """)
    void promise(
            long id,
            @Nullable Instant firstResponse,
            @Nullable Instant nextResponse,
            @Nullable Instant resolution,
            @Nullable Instant atRisk,
            Instant now);

    @Update(TOUCH + """
                    assignee = #{assignee},
                    status = case when status = 'new' and #{assignee}::text is not null then 'open' else status end
                    where id = #{id}
                    """)
    void assign(long id, @Nullable String assignee, Instant now);

    /** Counts the hop, and whether the team had the ticket before and handed it on. */
    @Update(TOUCH + """
                    team = #{team}, assignee = null, hops = hops + 1,
                    returns = returns + (select count(*) from (
                        select 1 from timeline_event
                        where ticket_id = #{id} and kind = 'TicketTransferred' and details->>'from' = #{team} limit 1
                    ) left_before)
                    where id = #{id}
                    """)
    void transfer(long id, String team, Instant now);

    @Update(TOUCH + "urges = urges + 1, urged_at = #{now} where id = #{id}")
    void urge(long id, Instant now);

    /** Whatever was merged into the one goes on in the other too. */
    @Update(TOUCH + "merged_into = #{into} where id = #{id} or merged_into = #{id}")
    void merge(long id, long into, Instant now);

    @Update(TOUCH + "status = #{status} where id = #{id}")
    void status(long id, Status status, Instant now);

    @Update(TOUCH + "first_responded_at = coalesce(first_responded_at, #{now}) where id = #{id}")
    void responded(long id, Instant now);

    /** Something was said: the ticket moves up in lists ordered by change. */
    @Update("update ticket set version = version + 1, updated_at = #{now} where id = #{id}")
    void touch(long id, Instant now);

    @Update(TOUCH + """
                    status = 'resolved', resolved_at = #{now}, resolution_code = #{resolutionCode} where id = #{id}
                    """)
    void resolve(long id, @Nullable String resolutionCode, Instant now);

    @Update(TOUCH + "status = 'open', resolved_at = null, closed_at = null, resolution_code = null where id = #{id}")
    void reopen(long id, Instant now);

    @Update(TOUCH + "status = 'closed', closed_at = #{now} where id = #{id}")
    void close(long id, Instant now);

    @Insert("""
            insert into ticket_participant (ticket_id, account, team) values (#{id}, #{account}, #{team})
            on conflict do nothing
            """)
    void share(long id, @Nullable String account, @Nullable String team);

    /** Whether somebody in copy of the one ticket is a stranger to the other. */
    @Select("""
            select exists (
                select 1 from ticket_copy k
                where k.ticket_id = #{into} and not exists (
                    select 1 from ticket_copy known where known.ticket_id = #{id} and known.customer_id = k.customer_id))
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean isOverheard(long id, long into);

    @Update(TOUCH + "escalation_level = #{level}, priority = #{priority} where id = #{id}")
    void raise(long id, int level, Priority priority, Instant now);

    @Update(TOUCH + """
                    subject = coalesce(#{change.subject}, subject),
                    category = coalesce(#{change.category}, category),
                    expected_at = coalesce(#{change.expectedAt}, expected_at),
                    type = coalesce(#{change.type}, type),
                    impact = coalesce(#{change.impact}, impact),
                    urgency = coalesce(#{change.urgency}, urgency),
                    priority = coalesce(#{change.priority}, priority),
                    decided_priority = coalesce(#{change.priority}, decided_priority),
                    attributes = #{attributes,typeHandler=org.gongdan.ticket.AttributesHandler}::jsonb,
                    priority_by_hand = (priority_by_hand or #{change.priority}::text is not null)
                        and not #{change.isTablesPriority}
                    where id = #{id}
                    """)
    void change(long id, TicketChange change, Attributes attributes, Instant now);

    /** A group of a list and how many tickets are in it. */
    record GroupRow(String key, long count) {}

    private static NotFoundException unknown(TicketNumber number) {
        return new NotFoundException("ticket.not-found", number);
    }
}
