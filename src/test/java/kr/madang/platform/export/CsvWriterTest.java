package kr.madang.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void writesWholeWonAndHarmlessWords() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CsvWriter(Samples.MESSAGES).write(Samples.mixed(), file);

        assertThat(file.toString(StandardCharsets.UTF_8).split("\r\n", -1))
                .containsExactly(
                        "\uFEFF구분,기준일,건수,예산현액(원),집행액(원),집행잔액(원),집행률",
                        "합 계,,5,55914500000,40976700000,14937800000,73.3%",
                        "서울민주주의담당관,,3,5591500000,1000300000,4591200000,17.9%",
                        "\"<&>\"\"' 뷁 ㎡ 民 ①㈜\",2019-08-15,1,5592000000,1000700000,4591300000,17.9%",
                        "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"눌러 보세요\"\")\","
                                + "2019-08-15,1,-500000,-400000,-100000,80.0%",
                        "-,2019-08-15,1,0,0,0,-",
                        "시민숙의예산담당관,,2,50323000000,39976400000,10346600000,79.4%",
                        "'@시민참여예산(시민참여),2019-08-15,1,39976400000,39976400000,0,100.0%",
                        "제안 심사 운영,2019-08-15,1,10346600000,0,10346600000,0%",
                        "");
    }
}
