-- Owner: ticket. A reply that waits for approval is an internal note until it is released.
alter table message add held text check (held in ('waiting', 'returned', 'released'));
alter table message add constraint held_is_note check (held is null or kind = 'note');
