package kr.madang.budget.importing.check;

/** What an imported ledger entry does (구분), in which stage it is kept and which amounts it takes. */
public enum EntryKind {
    ORIGINAL("APPROPRIATION", Sign.POSITIVE),
    SUPPLEMENTARY("APPROPRIATION", Sign.ANY),
    CARRYOVER("APPROPRIATION", Sign.POSITIVE),
    CONTINGENCY("APPROPRIATION", Sign.POSITIVE),
    ALLOTMENT("ALLOTMENT", Sign.ANY),
    COMMITMENT("COMMITMENT", Sign.POSITIVE),
    EXPENDITURE("EXPENDITURE", Sign.POSITIVE),
    REFUND("EXPENDITURE", Sign.STORED_NEGATIVE);

    private enum Sign {
        POSITIVE,
        ANY,
        STORED_NEGATIVE
    }

    private final String stage;
    private final Sign sign;

    EntryKind(String stage, Sign sign) {
        this.stage = stage;
        this.sign = sign;
    }

    public String stage() {
        return stage;
    }

    public String messageKey() {
        return "import.entryKind." + name();
    }

    /** Whether the entry names the commitment it belongs to. */
    boolean namesCommitment() {
        return this == EXPENDITURE || this == REFUND;
    }

    boolean takes(long amount) {
        return amount > 0 || (sign == Sign.ANY && amount != 0);
    }

    /** The amount as the ledger keeps it; a refund (여입) is written positive and kept negative. */
    long kept(long amount) {
        return sign == Sign.STORED_NEGATIVE ? -amount : amount;
    }
}
