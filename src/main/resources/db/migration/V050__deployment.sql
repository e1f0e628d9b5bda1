-- Of each packaged model the content that was deployed last, so that an unchanged file never overrides an analyst's version.
create table packaged_model (
    name        text        primary key,
    sha256      text        not null,
    deployed_at timestamptz not null
);
