package kr.madang.budget.edition;

import java.util.List;
import kr.madang.budget.execution.ExecutionDocument;
import kr.madang.budget.execution.ExecutionQuery;
import kr.madang.budget.execution.ExecutionQuestion;
import kr.madang.budget.execution.ExecutionReport;
import kr.madang.domain.budget.EditionRow;
import kr.madang.domain.budget.ReportEdition;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.export.DocumentFormat;
import kr.madang.platform.export.Documents;
import kr.madang.platform.export.TableDocument;
import org.springframework.stereotype.Component;

/** Puts the figures and the files of a report into an edition. */
@Component
class EditionPrinting {

    private final ExecutionQuery reports;
    private final ExecutionDocument document;
    private final Documents documents;

    EditionPrinting(ExecutionQuery reports, ExecutionDocument document, Documents documents) {
        this.reports = reports;
        this.document = document;
        this.documents = documents;
    }

    /** Freezes the report as it was known at the edition's moment of record. */
    void freeze(ReportEdition edition, ExecutionQuestion question) {
        ExecutionReport report = reports.report(question.forIssue(edition.knownAt()));
        if (report.programCount() == 0) {
            throw new DomainRuleViolation("edition.nothingToIssue");
        }
        edition.freezeRows(rows(report));
        TableDocument printed = document.of(
                report, new TableDocument.Issue(edition.number(), edition.issuerName(), edition.issuedAt()));
        for (DocumentFormat format : DocumentFormat.values()) {
            edition.freezeFile(format.name(), documents.print(printed, format));
        }
    }

    private static List<EditionRow> rows(ExecutionReport report) {
        return report.divisions().stream()
                .flatMap(division -> division.programs().stream().map(program -> row(division, program)))
                .toList();
    }

    private static EditionRow row(ExecutionReport.Division division, ExecutionReport.Program program) {
        return new EditionRow(
                division.departmentId(),
                division.name(),
                program.id(),
                program.name(),
                program.citizenParticipation(),
                program.figures().appropriated(),
                program.figures().committed(),
                program.figures().expended(),
                program.figures().expendedBefore(),
                program.planned().amount(),
                program.remark());
    }
}
