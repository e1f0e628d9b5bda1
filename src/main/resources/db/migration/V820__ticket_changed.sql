-- Owner: ticket. Tells every node which tickets changed, at the commit of whatever changed them: their ids, or "many".
create function tell_ticket_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('ticket_changed', case when count(*) > 100 then 'many' else string_agg(id::text, ',') end)
    from changed having count(*) > 0;
    return null;
end $$;

create trigger ticket_opened_told after insert on ticket
    referencing new table as changed for each statement execute function tell_ticket_change();
create trigger ticket_change_told after update on ticket
    referencing new table as changed for each statement execute function tell_ticket_change();
