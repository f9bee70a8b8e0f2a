package kr.madang.budget.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import kr.madang.domain.office.Role;
import kr.madang.testing.PostgresTest;
import kr.madang.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The batches of this test bear a mark in their file names, so that those of others do not count. */
@PostgresTest
@Transactional
class ImportListTest {

    private static final String MARK = "list_100%";

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void upload() {
        batch("LINES", "POSTED", MARK + " lines.csv", "2019-08-14T23:59:59.999+09:00");
        batch("ENTRIES", "POSTED", MARK + " Entries-1.csv", "2019-08-15T00:00:00+09:00");
        batch("ENTRIES", "REJECTED", MARK + " entries-2.csv", "2019-08-15T23:59:59.999+09:00");
        batch(null, "REJECTED", MARK + " 모름.xlsx", "2019-08-16T00:00:00+09:00");
        batch("ENTRIES", "POSTED", "list_1000 other.csv", "2019-08-15T12:00:00+09:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "q=list_100%; lines, Entries-1, entries-2, 모름",
                "q=LIST_100% ENTRIES; Entries-1, entries-2",
                "q=list_100%&state=REJECTED; entries-2, 모름",
                "q=list_100%&kind=ENTRIES; Entries-1, entries-2",
                "q=list_100%&kind=ENTRIES&state=POSTED; Entries-1",
                "q=list_100%&from=2019-08-15&until=2019-08-15; Entries-1, entries-2",
                "q=list_100%&from=2019-08-16; 모름",
                "q=list_100%&until=2019-08-14; lines",
                "q=list_100%&state=&kind=&from=&until=; lines, Entries-1, entries-2, 모름"
            })
    void showsTheBatchesAskedFor(String query, String names) throws Exception {
        Document list = list(query + "&sort=uploadedAt,asc", 200);

        assertThat(names(list)).isEqualTo(names);
        assertThat(list.select("[role=status]").text()).contains("전체 " + names.split(", ").length + "건");
    }

    @Test
    void keepsTheConditionsWhenTurningAndSortingPages() throws Exception {
        Document first = list("q=list_100%&sort=fileName,desc&size=20", 200);
        assertThat(names(first)).isEqualTo("모름, lines, entries-2, Entries-1");
        assertThat(first.select("th a[href*=sort=fileName]").attr("href")).contains("q=list_100%25");
        assertThat(first.select("input[name=q]").attr("value")).isEqualTo("list_100%");
        assertThat(first.select("input[name=sort]").attr("value")).isEqualTo("fileName,desc");
        assertThat(first.select("input[name=size]").attr("value")).isEqualTo("20");
    }

    @Test
    void turnsThePagesOfTheBatchesAskedForAlone() throws Exception {
        for (int number = 0; number < 20; number++) {
            batch("CODES", "POSTED", MARK + " codes-" + number + ".csv", "2019-08-01T12:00:00+09:00");
        }

        Document first = list("q=list_100%&kind=CODES", 200);
        Document last = list("q=list_100%&sort=uploadedAt,desc&page=2", 200);

        assertThat(first.select("tbody tr")).hasSize(20);
        assertThat(first.select("[role=status]").text()).contains("전체 20건");
        assertThat(names(last)).isEqualTo("codes-3, codes-2, codes-1, codes-0");
        assertThat(last.select("nav a[href*=page=1]").attr("href")).contains("q=list_100%25");
    }

    @Test
    void showsTheChosenConditions() throws Exception {
        Document list = list("q=list_100%&state=REJECTED&kind=ENTRIES&from=2019-08-15&until=2019-08-31", 200);

        assertThat(list.select("#state option[selected]").text()).isEqualTo("반려");
        assertThat(list.select("#kind option[selected]").text()).isEqualTo("원장 자료");
        assertThat(list.select("#from").attr("value")).isEqualTo("2019-08-15");
        assertThat(list.select("#until").attr("value")).isEqualTo("2019-08-31");
    }

    @Test
    void saysThatNothingMeetsTheConditions() throws Exception {
        Document list = list("q=없는 파일", 200);

        assertThat(list.select(".empty").text()).contains("조건에 맞는 자료가 없습니다");
        assertThat(list.select(".empty a").attr("href")).isEqualTo("/budget/imports");
        assertThat(list.select("table")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=어제, 날짜 ‘어제’을(를) 읽을 수 없습니다",
        "from=2019-08-16&until=2019-08-15, 앞섭니다",
        "state=GONE, GONE",
        "kind=GONE, GONE"
    })
    void saysWhatIsWrongWithAConditionAndKeepsIt(String query, String says) throws Exception {
        Document list = list(query + "&q=list_100%", 400);

        assertThat(list.select("[role=alert]").text()).contains(says);
        assertThat(list.select("#q").attr("value")).isEqualTo("list_100%");
        assertThat(list.select("table")).isEmpty();
    }

    private Document list(String query, int status) throws Exception {
        var answer = pages.perform(get(UriComponentsBuilder.fromPath("/budget/imports")
                                .query(query)
                                .encode()
                                .build()
                                .toUri())
                        .with(SignedIn.as(Role.FINANCE)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String names(Document list) {
        List<String> names = list.select("tbody th").eachText().stream()
                .map(name -> name.replace(MARK, "").replaceAll("\\.[a-z]+$", "").strip())
                .toList();
        return String.join(", ", names);
    }

    private void batch(@Nullable String kind, String state, String fileName, String at) {
        jdbc.sql("""
                        insert into import_batch (kind, state, file_name, file_sha256, file_size, uploaded_at)
                        values (:kind, :state, :fileName, '', 0, cast(:at as timestamptz))
                        """)
                .param("kind", kind)
                .param("state", state)
                .param("fileName", fileName)
                .param("at", at)
                .update();
    }
}
