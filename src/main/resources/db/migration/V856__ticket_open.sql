-- Owner: ticket. A million closed tickets say nothing about who has how many open ones, and made the planner read all open
-- tickets to find somebody's few: an expression of its own keeps it from reckoning with the closed ones.
drop index ticket_assignee_updated;
create index ticket_open_assignee on ticket ((coalesce(assignee, ''))) where status <> 'closed';

-- What boards, groups and the wall count of a team's open tickets is read from the index alone.
drop index ticket_team_updated;
create index ticket_team_updated on ticket (team, updated_at desc, id desc)
    include (status, assignee, priority, type, next_due, at_risk_at) where status <> 'closed';
