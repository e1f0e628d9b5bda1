-- Owner: ticket. Lists are narrowed by answers: documents in them and keys they have. Most tickets are asked nothing, so they are left out.
create index ticket_answers on ticket using gin (attributes) where attributes <> '{}';
