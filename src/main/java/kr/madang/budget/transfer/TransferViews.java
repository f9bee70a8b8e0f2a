package kr.madang.budget.transfer;

import java.util.List;
import kr.madang.budget.transfer.TransferQuery.Detail;
import kr.madang.budget.transfer.TransferQuery.Move;
import kr.madang.domain.budget.transfer.TransferFinding;
import kr.madang.domain.budget.transfer.TransferMove;
import kr.madang.domain.budget.transfer.TransferState;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what the page of a request shows. */
@Component
class TransferViews {

    private final TransferQuery query;
    private final TransferFiles files;
    private final Examination examination;
    private final Eyes eyes;

    TransferViews(TransferQuery query, TransferFiles files, Examination examination, Eyes eyes) {
        this.query = query;
        this.files = files;
        this.examination = examination;
        this.eyes = eyes;
    }

    /** Who looks, and what that person may do. */
    @Component
    record Eyes(TransferAccess access, CurrentStaff current) {

        TransferView.Desk desk(Detail detail) {
            TransferState state = detail.state();
            boolean own = current.get().accountId() == detail.draftedBy();
            boolean reviews = state == TransferState.IN_REVIEW && access.reviews() && !own;
            boolean approves = !own
                    && (state == TransferState.IN_APPROVAL && access.approvesFor(detail.departmentId())
                            || state == TransferState.IN_CHAIR_APPROVAL && access.chairs());
            boolean executes = state == TransferState.APPROVED && access.reviews();
            return new TransferView.Desk(
                    own && state.isEditable(),
                    own && state.isEditable(),
                    reviews,
                    approves,
                    reviews || approves || (executes && !own),
                    reviews || approves,
                    own && (state.isEditable() || state.isUnderWay()),
                    executes);
        }
    }

    TransferView view(long id) {
        Detail detail = query.find(id).orElseThrow(NotFound::new);
        List<Move> moves = query.moves(id);
        return new TransferView(
                detail,
                moves,
                query.steps(id),
                query.answers(id),
                findings(detail, moves),
                files.of(id),
                eyes.desk(detail));
    }

    private List<TransferFinding> findings(Detail detail, List<Move> moves) {
        List<TransferMove> plain = moves.stream()
                .map(move ->
                        new TransferMove(detail.fiscalYear(), move.lineId(), move.direction(), move.amount(), null))
                .toList();
        return examination.findings(
                detail.kind(), detail.effectiveDate(), plain, examination.lines(plain, detail.effectiveDate()));
    }
}
