-- Owner: knowledge. What the house knows, written down once: an article, and its texts, one version after another in each
-- language. The live version of a language is what readers get.
create table article (
    id         bigint  generated always as identity primary key,
    state      text    not null check (state in ('draft', 'published', 'retired')),
    audience   text    not null check (audience in ('internal', 'public')),
    categories text    not null default '',
    types      text    not null default '',
    steps      text    not null default '',
    uses       bigint  not null default 0,
    version    integer not null default 1
);
comment on column article.categories is 'What it belongs to, joined by commas; empty: any. So are types and steps.';

create table article_version (
    id          bigint      generated always as identity primary key,
    article_id  bigint      not null references article,
    language    text        not null,
    number      integer     not null,
    title       text        not null,
    body        text        not null,
    author      text        references account,
    author_name text        not null,
    written_at  timestamptz not null,
    live        boolean     not null default false,
    words       tsvector    not null,
    unique (article_id, language, number)
);
comment on column article_version.words is 'Of live and newest versions; older ones are not searched.';
create unique index article_version_live on article_version (article_id, language) where live;
create index article_version_words on article_version using gin (words);
