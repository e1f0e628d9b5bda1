-- Owner: shift. When people work and when they are away; who has no working week is always there.
create table shift (
    id     bigint generated always as identity primary key,
    name   text not null,
    begins time not null,
    ends   time not null
);
create unique index shift_name on shift (lower(name));
comment on column shift.ends is 'Not after the beginning: on the next day.';

create table working_week (
    id         bigint generated always as identity primary key,
    account_id text not null references account on delete cascade,
    valid_from date not null,
    zone       text not null,
    weeks      smallint not null check (weeks between 1 and 8),
    changed_by text not null,
    changed_at timestamptz not null,
    unique (account_id, valid_from)
);
comment on column working_week.weeks is 'After so many weeks the rota begins anew; the first is the week of valid_from.';

create table working_day (
    week_id  bigint not null references working_week on delete cascade,
    week     smallint not null check (week between 1 and 8),
    day      smallint not null check (day between 1 and 7),
    shift_id bigint references shift,
    begins   time,
    ends     time,
    check ((shift_id is null) = (begins is not null) and (begins is null) = (ends is null))
);
create index working_day_week on working_day (week_id);
create index working_day_shift on working_day (shift_id);

create table absence (
    id         bigint generated always as identity primary key,
    account_id text not null references account on delete cascade,
    kind       text not null check (kind in ('vacation', 'illness', 'training', 'other')),
    begins     timestamptz not null,
    ends       timestamptz not null,
    whole_days boolean not null,
    zone       text not null,
    stand_in   text references account,
    note       text,
    entered_by text not null,
    entered_at timestamptz not null,
    check (begins < ends),
    check (stand_in <> account_id)
);
create index absence_account on absence (account_id, ends);
comment on column absence.note is 'For the person and for who answers for them.';
