package kr.madang.platform.security;

import java.util.Locale;
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
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (!first.isMissing()) {
            return;
        }
        String password = environment.getProperty("madang.admin.password", "");
        String login = environment.getProperty("madang.admin.login", "admin");
        if (!password.isBlank()) {
            first.openWithTemporaryPassword(login, messages.getMessage("role.ADMIN", null, Locale.KOREAN), password);
            return;
        }
        System.out.println(messages.getMessage(
                "setup.printed", new Object[] {"/setup?token=" + first.drawToken()}, Locale.KOREAN));
    }
}
