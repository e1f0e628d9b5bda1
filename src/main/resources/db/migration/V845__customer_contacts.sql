-- Owner: customer. A person has several addresses and phone numbers, and may turn out to be one known already.
alter table customer add column version int not null default 1;
alter table customer add column merged_into bigint references customer;
alter table organisation add column merged_into bigint references organisation;
comment on column customer.email is 'The main one of the addresses among the contacts.';
comment on column customer.phone is 'The main one of the numbers among the contacts.';
comment on column customer.merged_into is 'The one kept, never one that was merged itself. The row stays: its id and account lead on.';

drop index customer_email;
create unique index customer_email on customer (lower(email)) where merged_into is null;
create index customer_name on customer (lower(name), id) where merged_into is null;
create index customer_merged on customer (merged_into) where merged_into is not null;

create table customer_contact (
    id          bigint generated always as identity primary key,
    customer_id bigint not null references customer,
    kind        text not null check (kind in ('email', 'phone')),
    value       text not null check (length(value) between 1 and 255),
    likeness    text not null generated always as (
        case kind
            when 'email' then lower(regexp_replace(value, '\+[^@]*@', '@'))
            else right(regexp_replace(value, '[^0-9]', '', 'g'), 9)
        end) stored
);
comment on column customer_contact.likeness is
    'The same for addresses that one mailbox has: without what follows a plus; for numbers their last nine digits.';
create unique index customer_contact_email on customer_contact (lower(value)) where kind = 'email';
create unique index customer_contact_value on customer_contact (customer_id, kind, value);
create index customer_contact_likeness on customer_contact (kind, likeness);

insert into customer_contact (customer_id, kind, value) select id, 'email', email from customer;
insert into customer_contact (customer_id, kind, value)
select id, 'phone', left(phone, 255) from customer where phone <> '';

-- Parts of names and addresses are found by an index where the server has the means; otherwise all of them are read.
do $$
begin
    if exists (select 1 from pg_available_extensions where name = 'pg_trgm')
        and has_database_privilege(current_user, current_database(), 'create') then
        create extension if not exists pg_trgm;
        create index customer_name_parts on customer using gin (lower(name) gin_trgm_ops);
        create index organisation_name_parts on organisation using gin (lower(name) gin_trgm_ops);
        create index customer_contact_parts on customer_contact using gin (lower(value) gin_trgm_ops, likeness gin_trgm_ops);
    end if;
end
$$;
