-- Owner: identity.
create table team_name (
    team_id text not null references team on delete cascade,
    locale  text not null,
    name    text not null,
    primary key (team_id, locale)
);
comment on table team_name is 'What a team is called in another language than its own name''s; locale is a tag like zh-CN.';

insert into team_name (team_id, locale, name)
select team.id, 'zh-CN', chinese.name
from (values ('service-desk', 'Service desk', '服务台'),
             ('infrastructure', 'Infrastructure', '基础设施'),
             ('business-apps', 'Business applications', '业务应用')) chinese (id, own, name)
join team on team.id = chinese.id and team.name = chinese.own;
