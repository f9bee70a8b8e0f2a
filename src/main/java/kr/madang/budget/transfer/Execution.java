package kr.madang.budget.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.budget.ledger.LedgerRules;
import kr.madang.budget.ledger.PostingLock;
import kr.madang.budget.transfer.LinePlaces.Line;
import kr.madang.domain.budget.BudgetLine;
import kr.madang.domain.budget.BudgetLines;
import kr.madang.domain.budget.LedgerEntries;
import kr.madang.domain.budget.LedgerEntry;
import kr.madang.domain.budget.transfer.AllotmentShift;
import kr.madang.domain.budget.transfer.BudgetTransfer;
import kr.madang.domain.budget.transfer.TransferMove;
import kr.madang.domain.shared.Signature;
import kr.madang.domain.shared.Won;
import kr.madang.platform.security.Signing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes approved requests: all their ledger entries in one transaction, under the lines' locks, so that of two
 * requests that would overdraw a line together only one succeeds.
 */
@Service
class Execution {

    private final TransferDesk desk;
    private final Examination examination;
    private final PostingLock lock;
    private final Books books;

    Execution(TransferDesk desk, Examination examination, PostingLock lock, Books books) {
        this.desk = desk;
        this.examination = examination;
        this.lock = lock;
        this.books = books;
    }

    /**
     * Executes it.
     *
     * @param on the accounting day
     * @throws kr.madang.domain.shared.DomainRuleViolation when a line has not that much left, the month is closed or a
     *     rule of that day forbids it
     */
    @Transactional
    public void execute(long id, int version, LocalDate on) {
        BudgetTransfer transfer = desk.find(id, version);
        List<TransferMove> moves = transfer.moves();
        Instant at = lock.forPosting(moves.stream().map(TransferMove::lineId).toList());
        Lines lines = examination.lines(moves, on);
        Map<Long, Won> before = lines.all().collect(Collectors.toMap(Line::id, Line::appropriated));
        Signature by = books.signing().now();
        transfer.execute(on, examination.findings(transfer.request().kind(), on, moves, lines), before, by);
        Examination.refuseOverdraft(moves, lines);
        LedgerRules.translated(() -> {
            books.post(transfer, lines, on, new Signature(by.accountId(), by.name(), at));
            return desk.keep(transfer, "TRANSFER_EXECUTED");
        });
    }

    /** Writes the entries. */
    @Service
    record Books(LedgerEntries entries, BudgetLines lines, MessageSource messages, Signing signing) {

        void post(BudgetTransfer transfer, Lines held, LocalDate on, Signature by) {
            List<TransferMove> moves = transfer.moves();
            List<AllotmentShift.Shift> shifts = AllotmentShift.of(
                    moves.stream().map(move -> shifting(move, held.of(move))).toList());
            int number = 0;
            for (AllotmentShift.Shift shift : shifts) {
                if (shift.amount().isNegative()) {
                    write(
                            LedgerEntry.allottedWith(
                                    transfer.id(),
                                    line(shift.lineId()),
                                    shift.amount(),
                                    on,
                                    document(transfer, ++number)),
                            by);
                }
            }
            for (TransferMove move : moves) {
                write(
                        LedgerEntry.transferred(
                                transfer.id(), line(move.lineId()), move.signed(), on, document(transfer, ++number)),
                        by);
            }
            for (AllotmentShift.Shift shift : shifts) {
                if (!shift.amount().isNegative()) {
                    write(
                            LedgerEntry.allottedWith(
                                    transfer.id(),
                                    line(shift.lineId()),
                                    shift.amount(),
                                    on,
                                    document(transfer, ++number)),
                            by);
                }
            }
        }

        private static AllotmentShift.Line shifting(TransferMove move, Line line) {
            return new AllotmentShift.Line(line.id(), line.appropriated(), line.allotted(), move.signed());
        }

        private void write(LedgerEntry entry, Signature by) {
            entry.recorded(by.at(), by.accountId());
            entries.saveAndFlush(entry);
        }

        private BudgetLine line(long id) {
            return lines.findById(id).orElseThrow();
        }

        private String document(BudgetTransfer transfer, int number) {
            return messages.getMessage("transfer.documentNo", new Object[] {transfer.number(), number}, Locale.KOREAN);
        }
    }
}
