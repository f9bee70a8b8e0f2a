package kr.madang.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.madang.budget.transfer.TransferListQuery.Desk;
import kr.madang.budget.transfer.TransferListQuery.Row;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.security.SignedInStaff;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.springframework.stereotype.Component;

/** Requests that wait for somebody, and statements the council is owed. */
@Component
class TransferTasks implements TaskSource {

    private final TransferListQuery transfers;
    private final Statements statements;
    private final TransferAccess access;
    private final Voice voice;

    TransferTasks(TransferListQuery transfers, Statements statements, TransferAccess access, Voice voice) {
        this.transfers = transfers;
        this.statements = statements;
        this.access = access;
        this.voice = voice;
    }

    /** Who asks, and how it is said. */
    @Component
    record Voice(CurrentStaff current, TransferWords words) {

        Desk desk(TransferAccess access) {
            SignedInStaff staff = current.get();
            return new Desk(
                    staff.accountId(),
                    Objects.requireNonNullElse(staff.departmentId(), -1L),
                    access.reviews(),
                    access.approves(),
                    access.chairs());
        }
    }

    @Override
    public List<Task> toDo() {
        if (!access.reads()) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        transfers.waitingFor(voice.desk(access)).forEach(row -> tasks.add(task("transferTask." + row.state(), row)));
        if (access.reviews()) {
            statements
                    .owed()
                    .forEach(owed -> tasks.add(new Task(
                            voice.words().say("transferTask.statement"),
                            voice.words()
                                    .say(
                                            "transferTask.quarter",
                                            String.valueOf(owed.duty().fiscalYear()),
                                            owed.duty().quarter()),
                            "/budget/transfers/report?year=" + owed.duty().fiscalYear(),
                            null,
                            owed.duty().dueOn())));
        }
        return tasks;
    }

    @Override
    public List<Task> handedOn() {
        if (!access.reads()) {
            return List.of();
        }
        return transfers.handedOnBy(voice.current().get().accountId()).stream()
                .map(row -> task("transferState." + row.state(), row))
                .toList();
    }

    private Task task(String key, Row row) {
        return new Task(
                voice.words().say(key),
                voice.words()
                        .say(
                                "transferTask.subject",
                                row.number(),
                                voice.words().say("transferKind." + row.kind()),
                                row.amount().amount(),
                                row.departmentName()),
                "/budget/transfers/" + row.id(),
                row.since(),
                null);
    }
}
