package kr.madang.commission.pay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.madang.domain.body.BodyKind;
import kr.madang.domain.commission.pay.MeasuredBy;
import kr.madang.domain.commission.pay.PayRules;
import kr.madang.domain.commission.pay.PayTerms;
import kr.madang.domain.shared.Won;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules about pay of the commission and its subcommittees, read from {@code reference/2019}. */
@Component
public class PayReferenceData {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final PayRuleKeeping keeping;
    private final PayRules rules;

    PayReferenceData(PayRuleKeeping keeping, PayRules rules) {
        this.keeping = keeping;
        this.rules = rules;
    }

    /** Begins the rules of the kinds of bodies that have none, as whoever is signed in. */
    @Transactional
    public void load() {
        for (CSVRecord row : rows()) {
            BodyKind kind = BodyKind.valueOf(row.get("body_kind"));
            if (rules.countOfKind(kind) == 0) {
                keeping.begin(kind, LocalDate.parse(row.get("valid_from")), terms(row));
            }
        }
    }

    private static PayTerms terms(CSVRecord row) {
        return new PayTerms(
                Won.of(Long.parseLong(row.get("base_amount"))),
                Won.of(Long.parseLong(row.get("extra_amount"))),
                Integer.parseInt(row.get("extra_after_minutes")),
                MeasuredBy.valueOf(row.get("measured_by")),
                Boolean.parseBoolean(row.get("pays_city_officials")),
                Boolean.parseBoolean(row.get("pays_council_members")),
                row.get("legal_basis"));
    }

    private static List<CSVRecord> rows() {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("reference/2019/pay_rules.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
