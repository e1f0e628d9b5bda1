package org.gongdan.brand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The one row of the house, and its words by language. */
@Mapper
interface BrandRows {

    @Select("select version from brand")
    int version();

    @Select("""
            select version, name, sender, accent, support_email, support_phone, logo_type, logo_width, logo_height from brand
            """)
    Row read();

    @Select("select logo from brand where logo is not null")
    Optional<Picture> logo();

    @Select("select language, welcome, foot from brand_text")
    List<Text> texts();

    @Update("""
            update brand set version = version + 1, name = #{name}, sender = #{sender}, accent = #{accent},
                support_email = #{email}, support_phone = #{phone}, changed_by = #{by}, changed_at = #{now}
            """)
    void change(
            @Nullable String name,
            @Nullable String sender,
            @Nullable String accent,
            @Nullable String email,
            @Nullable String phone,
            String by,
            Instant now);

    @Update("update brand set logo = #{content}, logo_type = #{type}, logo_width = #{width}, logo_height = #{height}")
    void picture(byte @Nullable [] content, @Nullable String type, @Nullable Integer width, @Nullable Integer height);

    @Delete("delete from brand_text")
    void forgetTexts();

    @Insert("insert into brand_text (language, welcome, foot) values (#{language}, #{welcome}, #{foot})")
    void say(String language, @Nullable String welcome, @Nullable String foot);

    record Row(
            int version,
            @Nullable String name,
            @Nullable String sender,
            @Nullable String accent,
            @Nullable String supportEmail,
            @Nullable String supportPhone,
            @Nullable String logoType,
            @Nullable Integer logoWidth,
            @Nullable Integer logoHeight) {}

    record Picture(byte[] logo) {}

    record Text(
            String language,
            @Nullable String welcome,
            @Nullable String foot) {}
}
