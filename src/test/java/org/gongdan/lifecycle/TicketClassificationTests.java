package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketClassificationTests {

    private final Table table = new Table("ticket-classification");

    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | a new starter begins on monday                   | hr             | true
             1 | 新员工下周入职                                      | hr             | true
             2 | leaver form attached                             | hr             | true
             2 | friday is her last working day                   | hr             | true
             3 | internal transfer to the paris office            | hr             | true
             4 | purchase order for ten chairs                    | purchasing     | true
             4 | 采购申请                                          | purchasing     | true
             4 | 採購申請                                          | purchasing     | true
             5 | the order number is missing on the slip          | purchasing     | true
             6 | i forgot my password                             | access         | true
             6 | 忘记密码                                          | access         | true
             6 | 忘記密碼                                          | access         | true
             7 | my account is locked                             | access         | true
             8 | please open confluence for our team              | access         | true
             9 | my mailbox is full                               | storage        | true
            10 | please share the folder with marketing           | storage        | true
            10 | 請開放資料夾給行銷部                                  | storage        | true
            11 | disk full on the shared drive                    | storage        | true
            12 | we need a project code                           | administration | true
            13 | my annual leave is not shown                     | hr             | true
            13 | 年假余额不对                                      | hr             | true
            14 | my payslip is wrong                              | hr             | true
            15 | windows upgrade stops at 40 percent              | software       | true
            16 | the license has run out                          | access         | true
            17 | i lost my badge                                  | access         | true
            18 | i cannot push to git from home                   | access         | true
            19 | please create user for the auditor               | access         | true
            20 | the meeting room has no picture                  | hardware       | true
            20 | 会议室没有画面                                     | hardware       | true
            21 | vpn drops every hour                             | network        | true
            21 | 无法上无线网络                                     | network        | true
            22 | cannot connect from home                         | network        | true
            23 | my laptop does not start                         | hardware       | true
            24 | the monitor stays black                          | hardware       | true
            25 | the printer on floor 3 jams                      | hardware       | true
            25 | 打印机卡纸                                        | hardware       | true
            25 | 印表機卡紙                                        | hardware       | true
            26 | a new mobile phone please                        | hardware       | true
            27 | the server is down                               | hardware       | true
            27 | 伺服器無回應                                       | hardware       | true
            28 | outlook crashes at start                         | software       | true
            29 | please add her to the mailing list               | administration | true
            30 | the approval has hung for a week                 | administration | true
            31 | something about my password                      | access         | false
            32 | oracle says no                                   | hr             | false
            33 | mails are missing in my mailbox                  | storage        | false
            34 | please install a pdf editor                      | software       | false
            35 | unable to access the site                        | network        | false
            36 | please give me access                            | access         | false
            37 | where is the invoice                             | purchasing     | false
            38 | the machine makes noise                          | hardware       | false
            39 | good morning                                     | other          | false
            39 | 早上好                                            | other          | false
            """)
    void judgesByTheWords(int row, String text, String category, boolean sure) {
        Table.Answer answer = table.ask(Map.of("text", text));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs()).containsEntry("category", category).containsEntry("sure", sure);
    }

    @Test
    void letsTheFirstRowWinWhenSeveralMatch() {
        assertThat(table.ask(Map.of("text", "new starter needs a laptop and vpn"))
                        .of("category"))
                .isEqualTo("hr");
    }

    @Test
    void isUnsureWithoutAnyText() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("text", null);

        for (Map<String, Object> facts : List.of(nothing, Map.<String, Object>of("text", ""))) {
            assertThat(table.ask(facts).outputs())
                    .containsEntry("category", "other")
                    .containsEntry("sure", false);
        }
    }
}
