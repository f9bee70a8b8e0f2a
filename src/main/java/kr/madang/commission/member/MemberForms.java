package kr.madang.commission.member;

import java.util.Map;
import kr.madang.platform.web.FormRules;
import org.springframework.validation.BindingResult;

/** Does what a form about members asks for; what a rule or the database stands against becomes an error of the form. */
final class MemberForms {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("ex_appointment_one_in_a_seat", "appointment.seatTakenMeanwhile"),
            Map.entry("ex_appointment_one_seat_a_member", "appointment.sitsAlready"),
            Map.entry("ex_appointment_one_chair", "appointment.chairTaken"),
            Map.entry("ck_appointment_members_within_the_composition", "appointment.fullMeanwhile"),
            Map.entry("ck_appointment_non_standing_within_the_composition", "appointment.fullMeanwhile"),
            Map.entry("ck_appointment_subcommittees_each", "appointment.subcommitteesFullMeanwhile"),
            Map.entry("ck_appointment_subcommittee_rests_on_the_commission", "appointment.restsOnTheCommission"),
            Map.entry("ex_composition_one_at_a_time", "composition.overtaken"),
            Map.entry("uq_seat_category_code", "composition.overtaken"),
            Map.entry("uq_member_account", "member.accountTaken"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("appointment.seatTaken", "seat"),
            Map.entry("appointment.seatBeyondComposition", "seat"),
            Map.entry("appointment.sitsAlready", "member"),
            Map.entry("appointment.qualificationBelow", "member"),
            Map.entry("appointment.qualificationMissing", "member"),
            Map.entry("appointment.termTooLong", "endsOn"),
            Map.entry("appointment.exOfficioHasNoTerm", "endsOn"),
            Map.entry("appointment.outsideTheTerm", "startsOn"),
            Map.entry("appointment.lastDayNeeded", "lastDay"),
            Map.entry("appointment.endsOutsideTheTerm", "lastDay"),
            Map.entry("appointment.reasonNeeded", "reason"),
            Map.entry("period.endsBeforeItStarts", "endsOn"),
            Map.entry("composition.followedTooEarly", "validFrom"),
            Map.entry("composition.moreSeatsThanMembers", "mostMembers"),
            Map.entry("composition.moreNonStanding", "mostNonStanding"),
            Map.entry("mail.badAddress", "email"),
            Map.entry("member.accountUnknown", "account"),
            Map.entry("member.accountTaken", "account"),
            Map.entry("attachment.refused", "file"),
            Map.entry("attachment.tooLarge", "file"));

    private static final FormRules SENTENCES = new FormRules(RULES, FIELDS);

    private MemberForms() {}

    /**
     * Runs the duty unless the form has errors; a record changed meanwhile goes on to the page that says so.
     *
     * @return whether the duty was done
     */
    static boolean accepted(BindingResult errors, Runnable duty) {
        return SENTENCES.accepted(errors, duty);
    }
}
