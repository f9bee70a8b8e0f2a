package kr.madang.budget.transfer;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.budget.transfer.LinePlaces.Line;
import kr.madang.domain.budget.transfer.TransferMove;
import kr.madang.domain.shared.DomainRuleViolation;

/** The lines of a request as they stood when they were read. */
final class Lines {

    private final Map<Long, Line> byId;

    Lines(Collection<Line> lines) {
        byId = lines.stream().collect(Collectors.toMap(Line::id, Function.identity()));
    }

    Line of(TransferMove move) {
        Line line = byId.get(move.lineId());
        if (line == null) {
            throw new DomainRuleViolation("transfer.lineUnknown");
        }
        return line;
    }

    Stream<Line> all() {
        return byId.values().stream();
    }
}
