-- Owner: problem. Why incidents happened and what helped; and which incidents the solution goes to, each once.
create table problem (
    ticket_id       bigint primary key references ticket,
    cause           text,
    solution        text,
    resolution_code text,
    solved_at       timestamptz
);

create table problem_offer (
    problem_id  bigint not null references problem,
    incident_id bigint not null references ticket,
    offered_at  timestamptz,
    primary key (problem_id, incident_id)
);

create index problem_offer_incident on problem_offer (incident_id);
