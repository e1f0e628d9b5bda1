-- Owner: customer. Organisations and the people in them who ask; a customer may have no login (mail only).
create table organisation (
    id    bigint generated always as identity primary key,
    name  text not null unique,
    tier  text not null default 'standard' check (tier in ('standard', 'gold', 'vip'))
);

create table customer (
    id              bigint generated always as identity primary key,
    account_id      text unique,
    name            text not null,
    email           text not null,
    phone           text,
    organisation_id bigint references organisation,
    tier            text check (tier in ('standard', 'gold', 'vip')),
    locale          text not null default 'en'
);

create unique index customer_email on customer (lower(email));
create index customer_organisation on customer (organisation_id);
