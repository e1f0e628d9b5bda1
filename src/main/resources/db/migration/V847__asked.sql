-- Owner: ticket. What an organisation has asked, newest first; and what customers said when somebody called them.
create index ticket_organisation on ticket (organisation_id, created_at desc, id desc) where organisation_id is not null;
create index timeline_event_called on timeline_event (ticket_id) where kind = 'CustomerCalled';
