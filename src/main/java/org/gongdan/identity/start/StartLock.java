package org.gongdan.identity.start;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Lets one node after the other set up what all share; held until the transaction ends. */
@Mapper
public interface StartLock {

    @Select("select 1 from pg_advisory_xact_lock(4666340)")
    int take();
}
