-- Owner: notification. A mail to somebody outside carries a message of a side conversation; an address that the server
-- refuses for good is not tried again.
alter table notification add column side_message_id bigint references side_message;
alter table notification drop constraint notification_state_check;
alter table notification add constraint notification_state_check check (state in ('queued', 'sent', 'undeliverable'));
