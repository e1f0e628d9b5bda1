-- Owner: ticket. What a type of ticket is asked beyond the facts of every ticket; forms/request-<type>.form declares it.
alter table ticket
    add column attributes jsonb not null default '{}',
    add constraint ticket_attributes_bounded
        check (jsonb_typeof(attributes) = 'object' and octet_length(attributes::text) <= 65536);
