package kr.madang.commission.recruitment.applicant;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.madang.commission.recruitment.CallQuery;
import kr.madang.commission.recruitment.CallWords;
import kr.madang.domain.commission.recruitment.CallStep;
import org.springframework.stereotype.Component;

/** Holds the rows of a file to the rules of the form, to one another and to what the call has already. */
@Component
class ImportChecking {

    private final ImportReading reading;
    private final Validator validator;
    private final CallQuery calls;
    private final Telling telling;

    ImportChecking(ImportReading reading, Validator validator, CallQuery calls, Telling telling) {
        this.reading = reading;
        this.validator = validator;
        this.calls = calls;
        this.telling = telling;
    }

    /** Who has applied, and the words for it. */
    @Component
    record Telling(ApplicationDesk.Register register, CallWords words) {}

    ImportSheet check(long callId, String fileName, long storedFileId) {
        ImportSheet read = reading.read(fileName, storedFileId);
        Set<String> repeated = ImportSheet.repeated(read.forms());
        CallStep intake = calls.steps(callId).get(0);
        List<ImportSheet.Line> checked = read.lines().stream()
                .map(line -> {
                    List<String> errors = new ArrayList<>(line.errors());
                    checkForm(line.form(), intake, errors);
                    checkPerson(callId, line.form(), repeated, errors);
                    return new ImportSheet.Line(line.number(), line.form(), errors);
                })
                .toList();
        return new ImportSheet(read.missing(), checked);
    }

    private void checkForm(ApplicationForm form, CallStep intake, List<String> errors) {
        validator.validate(form).stream()
                .map(fault -> fault.getPropertyPath().toString())
                .filter(field -> !List.of("receivedOn", "qualification").contains(field))
                .filter(field -> !field.equals("years") || form.years() != null)
                .sorted()
                .distinct()
                .forEach(field -> errors.add(telling.words().say("callImport.wrong." + field)));
        if (form.receivedOn() != null && !intake.includes(form.day())) {
            errors.add(telling.words()
                    .say(
                            "callApplication.outsideIntake",
                            Objects.toString(intake.firstDay()),
                            Objects.toString(intake.lastDay())));
        }
    }

    private void checkPerson(long callId, ApplicationForm form, Set<String> repeated, List<String> errors) {
        if (form.name() == null || form.phone() == null) {
            return;
        }
        if (repeated.contains(form.person())) {
            errors.add(telling.words().say("callImport.repeated"));
        }
        int number = telling.register().numberOf(callId, form.person(), 0);
        if (number > 0) {
            errors.add(telling.words().say("callApplication.twice", number));
        }
    }
}
