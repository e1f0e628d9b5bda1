-- Owner: ticket. What tickets are sorted into, by name. Tables may say others: those are told by their key until somebody names them.
create table category (
    key         text    primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    english     text    not null,
    simplified  text    not null default '',
    traditional text    not null default '',
    types       text    not null default '',
    active      boolean not null default true,
    place       int     generated always as identity
);
comment on column category.types is 'Those it is offered for, with commas between them; empty for all.';

insert into category (key, english, simplified, traditional) values
    ('hardware', 'Hardware', '硬件', '硬體'),
    ('access', 'Access', '账号与权限', '帳號與權限'),
    ('software', 'Software', '软件', '軟體'),
    ('network', 'Network', '网络', '網路'),
    ('storage', 'Storage', '存储', '儲存空間'),
    ('purchasing', 'Purchasing', '采购', '採購'),
    ('hr', 'HR', '人事', '人事'),
    ('administration', 'Administration', '行政', '行政'),
    ('other', 'Other', '其他', '其他');
