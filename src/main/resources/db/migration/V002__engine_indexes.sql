-- The job executor looks for due work many times a second. Without this, a million waiting timers cost it up to a
-- second and a half a look; with it, less than a millisecond.
create index gongdan_job_duedate on act_ru_job (duedate_);
