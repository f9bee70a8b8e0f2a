package kr.madang.commission.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kr.madang.commission.minutes.text.LineDiff.Change;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void tellsWhichLinesWentAndWhichCame() {
        assertThat(LineDiff.between("가\n나\n다", "가\n라\n다"))
                .containsExactly(
                        new LineDiff.Line(Change.SAME, "가"),
                        new LineDiff.Line(Change.REMOVED, "나"),
                        new LineDiff.Line(Change.ADDED, "라"),
                        new LineDiff.Line(Change.SAME, "다"));
    }

    @Property(tries = 300)
    void givesBothTextsBack(
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') @CharRange(from = '\n', to = '\n')
                    String before,
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') @CharRange(from = '\n', to = '\n')
                    String after) {
        List<LineDiff.Line> lines = LineDiff.between(before, after);

        assertThat(without(lines, Change.ADDED)).isEqualTo(before);
        assertThat(without(lines, Change.REMOVED)).isEqualTo(after);
    }

    private static String without(List<LineDiff.Line> lines, Change change) {
        return lines.stream()
                .filter(line -> line.change() != change)
                .map(LineDiff.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
