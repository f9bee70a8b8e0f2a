package kr.madang.commission.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.madang.commission.member.MemberQuery.Person;
import kr.madang.domain.body.Contact;
import kr.madang.domain.body.Member;
import kr.madang.domain.body.PayClass;
import kr.madang.domain.body.Sex;
import kr.madang.domain.shared.DomainRuleViolation;
import kr.madang.platform.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/**
 * A person who sits or may sit, as typed.
 *
 * @param account login id of the person's own account
 */
public record MemberForm(
        @NotBlank @Size(max = 50) @Nullable String name,
        @Nullable Sex sex,
        @Size(max = 100) @Nullable String affiliation,
        @Size(max = 100) @Nullable String position,

        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Size(max = 200) @Nullable
        String email,

        @Pattern(regexp = "[0-9+() -]{7,40}") @Nullable String phone,

        @NotNull @Nullable PayClass payClass,
        @Size(max = 50) @Nullable String account,
        @Nullable Integer version) {

    static final MemberForm BLANK = new MemberForm(null, null, null, null, null, null, PayClass.PAID, null, null);

    static MemberForm of(Person person) {
        return new MemberForm(
                person.name(),
                person.sex(),
                person.affiliation(),
                person.position(),
                person.email(),
                person.phone(),
                person.payClass(),
                person.account(),
                person.version());
    }

    Member.Profile profile() {
        return new Member.Profile(Objects.requireNonNull(name), sex, affiliation, position);
    }

    /** @throws DomainRuleViolation when no mail could be sent to the address */
    Contact contact() {
        if (email != null) {
            MailMessage.checkAddress(email);
        }
        return new Contact(email, phone);
    }

    PayClass pay() {
        return Objects.requireNonNull(payClass);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }
}
