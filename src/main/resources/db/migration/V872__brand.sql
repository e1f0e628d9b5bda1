-- Owner: brand. How the house calls itself and looks; what is null is as the product says it.
create table brand (
    "only"        boolean primary key default true check ("only"),
    version       int not null default 0,
    name          text,
    sender        text,
    accent        text check (accent ~ '^#[0-9a-f]{6}$'),
    support_email text,
    support_phone text,
    logo          bytea,
    logo_type     text check (logo_type in ('image/png', 'image/jpeg')),
    logo_width    int,
    logo_height   int,
    changed_by    text,
    changed_at    timestamptz
);
comment on column brand.version is 'Rises with each change; what was made of one version may be kept for ever.';
insert into brand default values;

create table brand_text (
    language text primary key,
    welcome  text,
    foot     text
);
