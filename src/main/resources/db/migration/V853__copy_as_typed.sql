-- What a customer typed to put somebody in copy: other customers read that, never whose address it is.
alter table ticket_copy add column typed text;
