-- Owner: sla. A customer's later word is owed an answer too; whichever falls due first leads the lists.
alter table ticket add column next_response_due timestamptz;
comment on column ticket.next_response_due is 'Null unless a word of the customer waits for an answer and the clock runs.';
alter table ticket drop column next_due;
alter table ticket add column next_due timestamptz generated always as (
    case
        when status in ('resolved', 'closed') then null
        when first_responded_at is null and first_response_due is not null then first_response_due
        else least(next_response_due, resolution_due)
    end) stored;
create index ticket_next_due on ticket (coalesce(next_due, '9999-12-31 00:00+00'), id) where status <> 'closed';
