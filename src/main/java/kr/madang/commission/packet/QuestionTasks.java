package kr.madang.commission.packet;

import java.util.List;
import java.util.Locale;
import kr.madang.commission.CommissionAccess;
import kr.madang.commission.packet.PacketQuery.Asked;
import kr.madang.platform.security.CurrentStaff;
import kr.madang.platform.task.Task;
import kr.madang.platform.task.TaskSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Questions that wait for a division, and one's own that wait for an answer. */
@Component
class QuestionTasks implements TaskSource {

    private final Questions questions;
    private final CommissionAccess access;
    private final CurrentStaff current;
    private final MessageSource messages;

    QuestionTasks(Questions questions, CommissionAccess access, CurrentStaff current, MessageSource messages) {
        this.questions = questions;
        this.access = access;
        this.current = current;
        this.messages = messages;
    }

    @Override
    public List<Task> toDo() {
        Long department = current.get().departmentId();
        if (department == null || !access.answersQuestions()) {
            return List.of();
        }
        return questions.unansweredBy(department).stream()
                .map(asked -> task("questionTask.answer", asked, "/commission/questions/" + asked.id() + "/answer"))
                .toList();
    }

    @Override
    public List<Task> handedOn() {
        if (!access.sits()) {
            return List.of();
        }
        return questions.unansweredOf(current.get().accountId()).stream()
                .map(asked ->
                        task("questionTask.asked", asked, "/commission/meetings/" + asked.meetingId() + "/packet"))
                .toList();
    }

    private Task task(String key, Asked asked, String href) {
        return new Task(
                messages.getMessage(key, null, Locale.KOREAN),
                messages.getMessage(
                        "questionTask.subject", new Object[] {asked.bodyName(), asked.title()}, Locale.KOREAN),
                href,
                asked.askedAt(),
                asked.dueOn());
    }
}
