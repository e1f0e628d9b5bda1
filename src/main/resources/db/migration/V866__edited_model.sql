-- Owner: process. A model that was edited on a page stays the newest until somebody decides otherwise: the file's change waits.
alter table packaged_model
    add column edited         text,
    add column waiting        bytea,
    add column waiting_sha256 text;
comment on column packaged_model.edited is 'The sha256 of what a page deployed last; null where the file rules.';

create table model_edit (
    id        bigint generated always as identity primary key,
    name      text        not null,
    author    text        not null,
    at        timestamptz not null,
    deed      text        not null,
    subject   text        not null,
    content   bytea       not null
);
create index model_edit_name on model_edit (name, id desc);
