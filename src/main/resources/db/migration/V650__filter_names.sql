-- Owner: process. Tasklist shows one name of a filter to everybody, so it reads in both languages.
update act_ru_filter set name_ = name_ || ' · 我的任务' where name_ = 'My tasks';
update act_ru_filter set name_ = name_ || ' · 团队待领任务' where name_ = 'My teams'' open tasks';
update act_ru_filter set name_ = name_ || ' · 全部任务' where name_ = 'All tasks';
