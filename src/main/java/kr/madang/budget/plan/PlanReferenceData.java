package kr.madang.budget.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.madang.domain.budget.MonthlyPlan;
import kr.madang.domain.shared.Won;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The monthly plans of the reference case of 2019, written down through the duty that people use. */
@Component
public class PlanReferenceData {

    private static final String FILE = "reference/2019/execution_plans.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int FIRST_MONTH = 3;

    private final PlanRecording recording;

    PlanReferenceData(PlanRecording recording) {
        this.recording = recording;
    }

    /** Plans for the lines that have no plan; the budget must be there. */
    public void load() {
        try (Reader content =
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(content)) {
            rows.forEach(
                    row -> recording.planIfOpen(Integer.parseInt(row.get(0)), row.get(1), row.get(2), months(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MonthlyPlan months(CSVRecord row) {
        List<@Nullable Won> months = new ArrayList<>();
        for (int column = FIRST_MONTH; column < row.size(); column++) {
            months.add(Won.of(Long.parseLong(row.get(column))));
        }
        return MonthlyPlan.of(months);
    }
}
