-- A ticket's row changes several times in its first second: room beside it keeps these changes out of the indexes.
alter table ticket set (fillfactor = 80);
