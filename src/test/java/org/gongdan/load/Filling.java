package org.gongdan.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a desk's tables as years of work would have, without living through them. */
record Filling(JdbcTemplate database, List<String> texts) {

    /** Of a text, in characters. */
    static final int LONGEST = 400;

    private static final List<String> CHINESE =
            List.of("三楼的打印机坏了，无法打印。", "系统无法登录，请重置密码。", "VPN连接失败，网络很慢。", "请帮我申请一台新的笔记本电脑。", "邮箱已满，收不到邮件。");

    /** Rows as years of work leave them: one in seven still open, spread over teams, people and priorities. */
    void open(int first, int count) throws IOException {
        execute("load/tickets.sql", first, first + count - 1);
    }

    /** Five messages for each of those tickets; the conversations of the first {@code sample} are repeated by the others. */
    void converse(int first, int count, int sample) throws IOException {
        database.execute("create table load_text (place int primary key, body text not null)");
        for (int text = 0; text < texts.size(); text++) {
            String body = texts.get(text) + (text % 4 == 0 ? " " + CHINESE.get(text / 4 % CHINESE.size()) : "");
            database.update(
                    "insert into load_text values (?, ?)", text, body.substring(0, Math.min(body.length(), LONGEST)));
        }
        execute("load/messages.sql", first, first + count - 1, sample);
    }

    void execute(String file, Object... values) throws IOException {
        String sql = new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .formatted(values);
        Arrays.stream(sql.split(";")).filter(statement -> !statement.isBlank()).forEach(database::execute);
    }
}
