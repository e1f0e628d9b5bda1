package org.gongdan.ticket.live;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** Says something to all nodes through the database, which keeps nothing of it. */
@Mapper
public interface Whispers {

    String CHANNEL = "gongdan_whisper";

    /** What one notification of PostgreSQL holds, in bytes. */
    int MOST = 7_900;

    /** Told at the commit of the caller's transaction, or at once without one. */
    @Select("select 1 from (select pg_notify('" + CHANNEL + "', #{words})) said")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int say(String words);
}
