package org.gongdan.customer.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.core.Wire;

/** What a column of a file holds. The mail address says who it is; a further one is a contact more. */
public enum Column implements Wire {
    EMAIL("email", "mail", "mailaddress", "emailaddress", "邮箱", "电子邮箱", "邮件", "邮箱地址", "電子郵件", "電子信箱", "信箱"),
    NAME("name", "fullname", "customer", "姓名", "名称", "客户", "客户名称", "客户姓名", "名稱", "客戶", "客戶名稱"),
    PHONE("phone", "phonenumber", "telephone", "tel", "mobile", "电话", "电话号码", "手机", "手机号", "電話", "電話號碼", "手機"),
    ORGANISATION("organisation", "organization", "company", "firm", "组织", "公司", "单位", "公司名称", "組織", "單位", "公司名稱"),
    TIER("tier", "level", "等级", "客户等级", "级别", "等級", "客戶等級"),
    LANGUAGE("language", "locale", "语言", "語言"),
    FURTHER_EMAIL("furtheremail", "secondemail", "email2", "othermail", "其他邮箱", "备用邮箱", "其他電子郵件", "備用信箱");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** What a column of this name holds most likely. */
    static Optional<Column> called(String header) {
        String bare = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(bare))
                .findFirst();
    }
}
