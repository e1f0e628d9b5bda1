-- Owner: sla. How promises of the last weeks were kept is read by when they began; rows come in that order, so a small index will do.
create index sla_clock_started on sla_clock using brin (started_at) with (autosummarize = on, pages_per_range = 32);
