package kr.madang.platform.security;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import kr.madang.domain.office.Department;
import kr.madang.domain.office.DepartmentKind;
import kr.madang.domain.office.Departments;
import kr.madang.domain.office.Role;
import kr.madang.domain.office.StaffAccount;
import kr.madang.domain.office.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demo profile: one for each role, named after it, all with the password the README documents. */
@Service
@Profile("demo")
public class DemoAccounts {

    /** The documented password; it opens nothing outside the demo profile. */
    public static final String PASSWORD = "madang-demo-2019!";

    private static final LocalDate REFERENCE_DAY = LocalDate.of(2019, 8, 15);

    private final StaffAccounts accounts;
    private final Departments departments;
    private final PasswordEncoder encoder;
    private final MessageSource messages;

    DemoAccounts(StaffAccounts accounts, Departments departments, PasswordEncoder encoder, MessageSource messages) {
        this.accounts = accounts;
        this.departments = departments;
        this.encoder = encoder;
        this.messages = messages;
    }

    /** Opens the accounts that are not there yet. */
    @Transactional
    public void createMissing() {
        String hash = encoder.encode(PASSWORD);
        Department division = firstDivision();
        for (Role role : Role.values()) {
            String login = role.name().toLowerCase(Locale.ROOT);
            if (accounts.findByLoginId(login).isEmpty()) {
                accounts.save(account(role, login, String.valueOf(hash), division));
            }
        }
    }

    private StaffAccount account(Role role, String login, String hash, @Nullable Department division) {
        boolean belongs =
                role == Role.STAFF || role == Role.MANAGER || role == Role.FINANCE || role == Role.SECRETARIAT;
        String name = messages.getMessage("demo.name." + role.name(), null, Locale.KOREAN);
        StaffAccount account = new StaffAccount(login, hash, name, belongs ? division : null, Set.of(role));
        account.openForDemonstration();
        return account;
    }

    private @Nullable Department firstDivision() {
        return departments.findAll().stream()
                .filter(department -> department.kind() == DepartmentKind.DIVISION)
                .filter(department -> department.existence().includes(REFERENCE_DAY))
                .min(Comparator.comparingInt(Department::position))
                .orElse(null);
    }
}
