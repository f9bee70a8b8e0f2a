package kr.madang.platform.security;

import java.util.Locale;
import kr.madang.domain.shared.DomainRuleViolation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** At each start without an administrator: opens the account from the environment, or prints a one-time address. */
@Component
@Profile("!demo")
class FirstAdministratorAtStart implements ApplicationRunner {

    private final FirstAdministrator first;
    private final Environment environment;
    private final MessageSource messages;

    FirstAdministratorAtStart(FirstAdministrator first, Environment environment, MessageSource messages) {
        this.first = first;
        this.environment = environment;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!first.isMissing()) {
            return;
        }
        String password = environment.getProperty("madang.admin.password", "");
        String login = environment.getProperty("madang.admin.login", "admin");
        if (password.isBlank() || !opened(login, password)) {
            print("setup.printed", "/setup?token=" + first.drawToken());
        }
    }

    private boolean opened(String login, String password) {
        try {
            first.openWithTemporaryPassword(login, messages.getMessage("role.ADMIN", null, Locale.KOREAN), password);
            return true;
        } catch (DomainRuleViolation violation) {
            print(
                    "setup.environmentRefused",
                    messages.getMessage(violation.key(), violation.arguments(), Locale.KOREAN));
            return false;
        }
    }

    @SuppressWarnings("SystemOut")
    private void print(String key, String fact) {
        System.out.println(messages.getMessage(key, new Object[] {fact}, Locale.KOREAN));
    }
}
