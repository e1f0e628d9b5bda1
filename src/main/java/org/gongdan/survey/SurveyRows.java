package org.gongdan.survey;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SurveyRows {

    @Insert("insert into survey_invitation (ticket_id, asked_at) values (#{ticket}, #{now}) on conflict do nothing")
    int invite(long ticket, Instant now);
}
