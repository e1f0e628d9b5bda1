package org.gongdan.survey;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;

@Mapper
interface SurveyRows {

    @Insert("insert into survey_invitation (ticket_id, asked_at) values (#{ticket}, #{now}) on conflict do nothing")
    int invite(long ticket, Instant now);

    Satisfaction.SoFar soFar(@Param("viewer") Viewer viewer, @Param("asker") Asker asker);
}
