package kr.madang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** A person with a browser window of their own. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "madang-demo-2019!";

    private final BrowserContext window;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext window, String address) {
        this.window = window;
        this.page = window.newPage();
        this.address = address;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    static Visitor with(Browser browser, int port, int width, ColorScheme colours) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setLocale("ko-KR");
        return new Visitor(browser.newContext(options), "http://127.0.0.1:" + port);
    }

    static Visitor withoutJavaScript(Browser browser, int port) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("ko-KR");
        return new Visitor(browser.newContext(options), "http://127.0.0.1:" + port);
    }

    Visitor signedInAs(String login) {
        open("/login");
        page.fill("#username", login);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        return this;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    Page page() {
        return page;
    }

    /** What the browser refused for breaking the content policy. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        window.close();
    }
}
