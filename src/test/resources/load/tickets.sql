insert into customer (name, email, locale)
select 'Customer ' || n, 'customer' || n || '@bench.example', case when n %% 3 = 0 then 'zh-CN' else 'en' end
from generate_series(1, 500) n;

insert into ticket (id, type, status, subject, language, channel, impact, urgency, priority, category, team, assignee,
                    requester_id, first_response_due, resolution_due, resolved_at, closed_at, resolution_code,
                    created_at, updated_at)
select n, 'incident',
       case when n %% 7 > 0 then 'closed' else (array['new', 'open', 'open', 'pending', 'on-hold', 'resolved'])[1 + n / 7 %% 6] end,
       'Request number ' || n || ' about something that does not work', 'en', 'portal',
       (array['user', 'team', 'site'])[1 + n %% 3], (array['low', 'normal', 'high'])[1 + n / 3 %% 3],
       (array['low', 'normal', 'high', 'critical'])[1 + n / 11 %% 4],
       (array['hardware', 'access', 'software', 'network', 'other'])[1 + n / 13 %% 5],
       (array['service-desk', 'infrastructure', 'business-apps'])[1 + n / 17 %% 3],
       case when n %% 7 > 0 then (array['li.wei', 'omar.haddad', 'sofia.rossi'])[1 + n / 17 %% 3] end,
       (select min(id) from customer where name like 'Customer %%') + n %% 500,
       now() - (n - 1000000) %% 9000 * interval '1 minute', now() - (n - 1000000) %% 9000 * interval '1 minute' + interval '8 hours',
       case when n %% 7 > 0 then now() end, case when n %% 7 > 0 then now() end, case when n %% 7 > 0 then 'fixed' end,
       now() - n %% 9000 * interval '1 minute', now() - n %% 8999 * interval '1 minute'
from generate_series(%d, %d) n;

analyze
