-- Owner: process. Names are told in the reader's language on every page: its word files are found among the engine's many byte arrays at once.
create index gongdan_word_files on act_ge_bytearray (name_) where name_ like '%.po';
