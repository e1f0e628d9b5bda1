-- Owner: customer. What an organisation may ask, who looks after whom, and what colleagues should know.
create table entitlement (
    organisation_id bigint not null references organisation,
    type            text not null,
    monthly         int check (monthly between 1 and 1000000),
    primary key (organisation_id, type)
);
comment on table entitlement is 'An organisation without any may ask everything, one with some these types only.';
comment on column entitlement.monthly is 'How many tickets of the type a month; null: any number.';

create table dedicated_agent (
    customer_id     bigint references customer,
    organisation_id bigint references organisation,
    account         text not null references account,
    place           int not null,
    check ((customer_id is null) <> (organisation_id is null)),
    unique nulls not distinct (customer_id, organisation_id, account)
);
comment on column dedicated_agent.place is 'The lowest is asked first.';

create table customer_note (
    id              bigint generated always as identity primary key,
    customer_id     bigint references customer,
    organisation_id bigint references organisation,
    author          text not null references account,
    author_name     text not null,
    body            text not null check (length(body) <= 5000),
    created_at      timestamptz not null,
    check ((customer_id is null) <> (organisation_id is null))
);
create index customer_note_customer on customer_note (customer_id, id) where customer_id is not null;
create index customer_note_organisation on customer_note (organisation_id, id) where organisation_id is not null;
