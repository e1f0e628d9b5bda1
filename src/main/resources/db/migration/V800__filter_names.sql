-- Owner: process. Tasklist's filters are called what the Desk calls the same views.
update act_ru_filter set name_ = 'My tickets · 我的工单' where name_ = 'My tasks · 我的任务';
update act_ru_filter set name_ = 'Unassigned · 未分配' where name_ = 'My teams'' open tasks · 团队待领任务';
update act_ru_filter set name_ = 'All · 全部' where name_ = 'All tasks · 全部任务';

update act_ru_filter set properties_ = regexp_replace(properties_, '"priority":\s*\d+', '"priority":30') where name_ = 'Unassigned · 未分配';
update act_ru_filter set properties_ = regexp_replace(properties_, '"priority":\s*\d+', '"priority":70') where name_ = 'All · 全部';
