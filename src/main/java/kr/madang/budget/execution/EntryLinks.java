package kr.madang.budget.execution;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the ledger page that open exactly the entries behind a figure of the report. */
public final class EntryLinks {

    private final ExecutionQuestion question;
    private final ExecutionView.Row row;

    private EntryLinks(ExecutionQuestion question, ExecutionView.Row row) {
        this.question = question;
        this.row = row;
    }

    static EntryLinks of(ExecutionQuestion question, ExecutionView.Row row) {
        return new EntryLinks(question, row);
    }

    /** All of them; the common part is made once, for a page has hundreds. */
    Addresses addresses() {
        String common = address(question.asOf()).build().toUriString() + "&figure=";
        return new Addresses(
                common + "APPROPRIATED",
                common + "COMMITTED",
                common + "EXPENDED",
                common + "BALANCE",
                executedBefore(),
                executedSince());
    }

    /**
     * An address for each figure of a row.
     *
     * @param before what had been executed at the end of the month before
     * @param since what has been executed since
     */
    public record Addresses(
            String appropriated, String committed, String expended, String balance, String before, String since) {}

    private String executedBefore() {
        LocalDate previous = question.previousMonthEnd();
        LocalDate shown = previous.getYear() < question.year() ? LocalDate.of(question.year(), 1, 1) : previous;
        UriComponentsBuilder address = address(shown).queryParam("figure", "EXPENDED");
        return previous.getYear() < question.year()
                ? address.queryParam("kind", "TRANSFER").build().toUriString()
                : address.build().toUriString();
    }

    private String executedSince() {
        LocalDate previous = question.previousMonthEnd();
        UriComponentsBuilder address = address(question.asOf()).queryParam("figure", "EXPENDED");
        return previous.getYear() < question.year()
                ? address.build().toUriString()
                : address.queryParam("from", previous.plusDays(1)).build().toUriString();
    }

    private UriComponentsBuilder address(LocalDate asOf) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/budget/entries")
                .queryParam("year", question.year())
                .queryParam("asOf", asOf);
        if (question.knownAt() != null) {
            address.queryParam("knownAt", question.knownAt());
        }
        if (row.level() == ExecutionView.RowLevel.PROGRAM) {
            address.queryParam("program", row.id());
        } else if (row.level() == ExecutionView.RowLevel.DIVISION) {
            address.queryParam("department", row.id()).queryParam("heldOn", question.responsibilityDay());
        } else if (question.departmentId() != null) {
            address.queryParam("department", question.departmentId())
                    .queryParam("heldOn", question.responsibilityDay());
        }
        return address;
    }
}
