package kr.madang.budget.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the ledger page that open the entries behind a figure of a programme or a line. */
@Component("entryAddress")
public class EntryAddress {

    /**
     * The address.
     *
     * @param lineId the line, or null for the whole programme
     * @param figure name of a {@link Figure}
     */
    public String of(LedgerQuestion question, long programId, @Nullable Long lineId, String figure) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/budget/entries")
                .queryParam("year", question.year())
                .queryParam("asOf", question.asOf())
                .queryParam("program", programId)
                .queryParam("figure", figure);
        if (question.knownAt() != null) {
            address.queryParam("knownAt", question.knownAt());
        }
        if (lineId != null) {
            address.queryParam("line", lineId);
        }
        return address.build().toUriString();
    }
}
