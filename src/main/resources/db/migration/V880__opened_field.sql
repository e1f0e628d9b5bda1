-- Owner: process. Which confidential fields were opened to everybody, and up to which version of a form its marks count no more.
create table opened_field (
    key     text not null,
    form    text not null,
    version int  not null,
    primary key (key, form)
);
comment on table opened_field is 'A key that any version of a request form marks as confidential stays so, except by those up to here.';
