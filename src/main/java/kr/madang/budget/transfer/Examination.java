package kr.madang.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import kr.madang.budget.transfer.LinePlaces.Line;
import kr.madang.domain.budget.transfer.TransferCase;
import kr.madang.domain.budget.transfer.TransferFinding;
import kr.madang.domain.budget.transfer.TransferKind;
import kr.madang.domain.budget.transfer.TransferMove;
import kr.madang.domain.budget.transfer.TransferMove.Direction;
import kr.madang.domain.budget.transfer.TransferRules;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.stereotype.Component;

/** Works out the kind of a request, what the rules of its day say to it, and whether its lines can give what is asked. */
@Component
class Examination {

    private final LinePlaces places;
    private final TransferRules rules;

    Examination(LinePlaces places, TransferRules rules) {
        this.places = places;
        this.rules = rules;
    }

    /** The lines of the moves as of the day, by their ids. */
    Lines lines(List<TransferMove> moves, LocalDate day) {
        List<Long> ids = moves.stream().map(TransferMove::lineId).toList();
        return new Lines(places.of(ids, day));
    }

    static TransferKind kindOf(Lines lines) {
        return TransferKind.of(lines.all().map(Line::place).toList());
    }

    List<TransferFinding> findings(TransferKind kind, LocalDate day, List<TransferMove> moves, Lines lines) {
        return new TransferCase(
                        kind,
                        day,
                        codes(moves, lines, Direction.DECREASE),
                        codes(moves, lines, Direction.INCREASE),
                        reachesUnbudgeted(moves, lines))
                .examinedBy(rules.findAll());
    }

    /** @throws DomainRuleViolation naming the line that has less left than is asked from it */
    static void refuseOverdraft(List<TransferMove> moves, Lines lines) {
        for (TransferMove move : moves) {
            Line line = lines.of(move);
            if (move.isDecrease() && move.amount().exceeds(line.available())) {
                throw new DomainRuleViolation(
                        "transfer.lineOverdrawn",
                        line.programName(),
                        line.objectCode(),
                        line.available().amount());
            }
        }
    }

    private static List<String> codes(List<TransferMove> moves, Lines lines, Direction direction) {
        return moves.stream()
                .filter(move -> move.direction() == direction)
                .map(lines::of)
                .map(Line::objectCode)
                .toList();
    }

    private static boolean reachesUnbudgeted(List<TransferMove> moves, Lines lines) {
        return moves.stream()
                .filter(move -> !move.isDecrease())
                .anyMatch(move -> lines.of(move).programAppropriated().isZero());
    }
}
