-- Owner: channel. Keys are forgotten after a day, the oldest first.
create index idempotency_key_created on idempotency_key (created_at);
