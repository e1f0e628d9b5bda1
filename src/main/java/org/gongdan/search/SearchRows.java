package org.gongdan.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;

/** Documents, the tickets that wait for theirs, and the questions, which stand in {@code mappers/search.xml}. */
@Mapper
interface SearchRows {

    /** Keeps others from writing the same document until this transaction ends; tells what the ticket was merged into. */
    @Select("select merged_into from ticket where id = #{ticket} for no key update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Nullable
    Long lock(long ticket);

    @Select("""
            select t.id as ticket, t.subject, t.merged_into is not null as merged, c.name, c.email, o.name as organisation
            from ticket t join customer c on c.id = t.requester_id left join organisation o on o.id = t.organisation_id
            where t.id = any(string_to_array(#{tickets}, ',')::bigint[])
            """)
    List<Heading> headings(String tickets);

    /**
     * What was said and attached on these tickets and on those that were merged into them, the newest words of each first;
     * for people who may not read the notes, without these.
     */
    List<Said> said(
            @Param("tickets") String tickets,
            @Param("notes") boolean notes,
            @Param("messages") int messages,
            @Param("length") int length);

    @Insert("""
            insert into search_document (ticket_id, words) values (#{ticket}, #{words}::tsvector)
            on conflict (ticket_id) do update set words = excluded.words where search_document.words <> excluded.words
            """)
    void write(long ticket, String words);

    /** All tickets, the newest first. */
    @Insert("insert into search_queue (ticket_id) select id from ticket order by id desc")
    int queueAll();

    @Insert("insert into search_queue (ticket_id) values (#{ticket})")
    void queue(long ticket);

    @Insert(
            "insert into search_queue (ticket_id) select id from ticket where requester_id = #{customer} order by id desc")
    int queueOfCustomer(long customer);

    @Insert("""
            insert into search_queue (ticket_id)
            select id from ticket where organisation_id = #{organisation} order by id desc
            """)
    int queueOfOrganisation(long organisation);

    @Select("select exists (select 1 from search_queue)")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean isQueued();

    /** How many tickets wait, up to {@code most}. */
    @Select("select count(*) from (select 1 from search_queue limit #{most}) waiting")
    long queued(int most);

    /** Neither waits for those who work on one of the tickets nor lets them in between until this transaction ends. */
    @Select("""
            select q.id, q.ticket_id from search_queue q join ticket t on t.id = q.ticket_id
            order by q.id limit #{most} for update of q skip locked for no key update of t skip locked
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Queued> take(int most);

    /** Waits for whoever works on the ticket. */
    @Select("""
            select q.id, q.ticket_id from search_queue q join ticket t on t.id = q.ticket_id
            order by q.id limit 1 for update of q for no key update of t
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Queued> await();

    @Delete("delete from search_queue where id = any(string_to_array(#{ids}, ',')::bigint[])")
    void done(String ids);

    @Select("select min(ticket_id) as oldest, max(ticket_id) as newest from search_document")
    Optional<Range> range();

    /** Of these shelves the newest matches that the viewer may see; always one row at least, maybe without a ticket. */
    List<Found> onShelves(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("condition") String condition,
            @Param("shelves") String shelves,
            @Param("before") long before,
            @Param("now") Instant now,
            @Param("looked") int looked,
            @Param("most") int most);

    /** The same among the viewer's own tickets, looked through one by one. */
    List<Found> amongOwn(
            @Param("viewer") Viewer viewer,
            @Param("search") TicketSearch search,
            @Param("condition") String condition,
            @Param("before") long before,
            @Param("now") Instant now,
            @Param("looked") int looked,
            @Param("most") int most);

    List<Ticket> tickets(@Param("viewer") Viewer viewer, @Param("tickets") String tickets);

    record Heading(
            long ticket,
            String subject,
            boolean merged,
            String name,
            String email,
            @Nullable String organisation) {

        String people() {
            return name + " " + email + (organisation == null ? "" : " " + organisation);
        }
    }

    /** A message, or without kind the name of a file of a message, or what is said in it. */
    record Said(long ticket, boolean note, Message.@Nullable Kind kind, String text) {}

    record Queued(long id, long ticketId) {}

    record Range(long oldest, long newest) {}

    /** {@code looked} matches were looked at down to the ticket {@code reached}, whoever may see them. */
    record Found(
            int looked, @Nullable Long reached, @Nullable Long ticket, double rank) {}
}
