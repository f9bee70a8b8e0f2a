package kr.madang;

import java.util.Locale;
import kr.madang.platform.security.DemoAccounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and how to sign in. */
@Component
@Profile("demo")
class Greeting {

    private final MessageSource messages;

    Greeting(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String port = String.valueOf(web.getWebServer().getPort());
            System.out.println(
                    messages.getMessage("demo.greeting", new Object[] {port, DemoAccounts.PASSWORD}, Locale.KOREAN));
        }
    }
}
