-- Owner: customer. A file of customers while it is looked at, brought in, and told about; its rows as they were read.
create table customer_import (
    id        bigint generated always as identity primary key,
    by        text not null references account,
    name      text not null,
    at        timestamptz not null,
    header    text[] not null,
    columns   text[] not null,
    replaces  boolean not null default true,
    state     text not null default 'read' check (state in ('read', 'running', 'done')),
    rows      int not null
);
comment on column customer_import.columns is 'What each column of the header holds; empty: nothing that is wanted.';
comment on column customer_import.replaces is 'Whether those known already take what the file says, or are left as they are.';
create index customer_import_at on customer_import (at);

create table customer_import_row (
    import_id bigint not null references customer_import on delete cascade,
    line      int not null,
    cells     text[] not null,
    outcome   text check (outcome in ('made', 'updated', 'skipped', 'refused')),
    why       text,
    primary key (import_id, line)
);
comment on column customer_import_row.why is 'The key of the sentence that says why the row was left out.';
create index customer_import_row_waiting on customer_import_row (import_id, line) where outcome is null;
