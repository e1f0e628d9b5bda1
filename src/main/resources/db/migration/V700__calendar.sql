-- Owner: calendar. A calendar is what its newest version says; versions only ever grow, so a promise can name the one it used.
create table business_calendar (
    id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    version int not null check (version > 0)
);
comment on column business_calendar.version is 'The current one.';

create table business_calendar_version (
    id          bigint generated always as identity primary key,
    calendar_id text not null references business_calendar,
    version     int not null check (version > 0),
    name        text not null,
    plan        jsonb not null,
    reason      text,
    changed_by  text,
    changed_at  timestamptz not null default now(),
    unique (calendar_id, version)
);
comment on column business_calendar_version.plan is
    '{zone, week: {monday: ["09:00-12:00"]}, holidays: [{date, name}], workingDays: [{date, name, like | hours}], closures: [{from, to, name}]}';
comment on column business_calendar_version.changed_by is 'Account id; null: came with the product.';
create trigger business_calendar_version_only_grows before update or delete or truncate on business_calendar_version
    for each statement execute function refuse_change();

create table calendar_assignment (
    kind        text not null check (kind in ('agreement', 'organisation', 'team', 'default')),
    subject     text not null,
    calendar_id text not null references business_calendar,
    primary key (kind, subject),
    check ((kind = 'default') = (subject = ''))
);
comment on table calendar_assignment is 'Whose calendar counts. Of several the agreement''s does, then the organisation''s, the team''s, the default.';

insert into business_calendar (id, version) values ('always', 1);
insert into business_calendar_version (calendar_id, version, name, plan) values ('always', 1, '24×7', '{
    "zone": "UTC",
    "week": {"monday": ["00:00-24:00"], "tuesday": ["00:00-24:00"], "wednesday": ["00:00-24:00"], "thursday": ["00:00-24:00"],
             "friday": ["00:00-24:00"], "saturday": ["00:00-24:00"], "sunday": ["00:00-24:00"]},
    "holidays": [], "workingDays": [], "closures": []}');
insert into calendar_assignment (kind, subject, calendar_id) values ('default', '', 'always');
