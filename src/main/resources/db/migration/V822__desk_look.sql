-- Owner: channel. How each person likes the lists of the Desk; it follows them to another machine.
create table desk_look (
    account_id text primary key references account on delete cascade,
    density    text not null check (density in ('comfortable', 'compact')),
    columns    text not null,
    keys       boolean not null
);
comment on column desk_look.columns is 'Those that can be left out, in the order of the table, with commas between them.';
