package org.gongdan.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ArticleRows {

    /** The best language of each article, of what is live or of what was written last. */
    String HEADLINE = """
            select a.id, a.state, a.audience, a.uses, v.language, v.title, v.author_name, v.written_at,
                   exists (select 1 from article_version w where w.article_id = a.id and not w.live and w.number > coalesce(
                       (select l.number from article_version l
                        where l.article_id = a.id and l.language = w.language and l.live), 0)) as newer
            from article a join lateral (
                select * from article_version w where w.article_id = a.id and (w.live or #{drafts})
                order by w.language = #{language} desc, w.language = 'en' desc, w.language, w.number desc limit 1
            ) v on true
            where (a.state = 'published' or #{drafts}) and (a.audience = 'public' or #{internal})
            """;

    @Select(HEADLINE + """
            and (#{condition}::text is null or exists (
                select 1 from article_version w
                where w.article_id = a.id and (w.live or #{drafts}) and w.words @@ #{condition}::tsquery))
            order by (select max(ts_rank_cd(w.words, #{condition}::tsquery)) from article_version w
                      where w.article_id = a.id and #{condition}::text is not null) desc nulls last,
                     a.state = 'retired', a.uses desc, a.id desc
            limit #{most}
            """)
    List<Headline> find(String language, boolean internal, boolean drafts, @Nullable String condition, int most);

    /** What names the step, then the category, then the type; of equals what was used most. What belongs elsewhere is missing. */
    @Select(HEADLINE + """
            and (a.categories = '' or ',' || a.categories || ',' like '%,' || #{category} || ',%')
            and (a.types = '' or ',' || a.types || ',' like '%,' || #{type} || ',%')
            and (a.steps = '' or ',' || a.steps || ',' like '%,' || #{step} || ',%')
            and a.categories || a.types || a.steps <> ''
            order by a.steps <> '' desc, a.categories <> '' desc, a.types <> '' desc, a.uses desc, a.id
            limit #{most}
            """)
    List<Headline> fitting(
            String language, boolean internal, boolean drafts, String category, String type, String step, int most);

    @Select("select id, state, audience, categories, types, steps, uses, version from article where id = #{id}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> one(long id);

    @Select("select version from article where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Integer> lock(long id);

    @Select("""
            select language, number, title, body, author_name, written_at, live
            from article_version where article_id = #{article} order by written_at desc, id desc
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<ArticleText> versions(long article);

    @Select("""
            insert into article (state, audience, categories, types, steps)
            values ('draft', #{audience}, #{categories}, #{types}, #{steps}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long begin(Audience audience, String categories, String types, String steps);

    @Update("""
            update article set audience = #{audience}, categories = #{categories}, types = #{types}, steps = #{steps}
            where id = #{id}
            """)
    void facts(long id, Audience audience, String categories, String types, String steps);

    @Update("update article set version = version + 1 where id = #{id}")
    void changed(long id);

    @Insert("""
            insert into article_version (article_id, language, number, title, body, author, author_name, written_at, words)
            values (#{article}, #{text.language},
                    (select coalesce(max(number), 0) + 1 from article_version
                     where article_id = #{article} and language = #{text.language}),
                    #{text.title}, #{text.body}, #{author}, #{authorName}, #{now}, #{words}::tsvector)
            """)
    void write(long article, NewText text, @Nullable String author, String authorName, String words, Instant now);

    @Update("""
            update article_version v set words = ''
            where article_id = #{article} and not live and words <> '' and exists (
                select 1 from article_version n
                where n.article_id = v.article_id and n.language = v.language and n.number > v.number)
            """)
    void forgetWords(long article);

    @Update("update article_version set live = false where article_id = #{article} and live")
    void takeDown(long article);

    @Update("""
            update article_version v set live = true
            where article_id = #{article} and not exists (
                select 1 from article_version n
                where n.article_id = v.article_id and n.language = v.language and n.number > v.number)
            """)
    void putUp(long article);

    @Update("update article set state = #{state} where id = #{id}")
    void state(long id, ArticleState state);

    @Update("update article set uses = uses + 1 where id = #{id}")
    void used(long id);

    record Row(
            long id,
            ArticleState state,
            Audience audience,
            String categories,
            String types,
            String steps,
            long uses,
            int version) {

        Article with(List<ArticleText> versions) {
            return new Article(
                    id,
                    state,
                    new ArticleFacts(audience, list(categories), list(types), list(steps)),
                    uses,
                    version,
                    versions);
        }

        private static List<String> list(String joined) {
            return joined.isEmpty() ? List.of() : List.of(joined.split(","));
        }
    }
}
