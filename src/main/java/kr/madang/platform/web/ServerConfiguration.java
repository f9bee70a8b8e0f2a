package kr.madang.platform.web;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server itself speak as the application does. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrorPage(ErrorPages pages) {
        return server -> server.addContextCustomizers(context -> speak(context, pages));
    }

    /** The host adds a valve of its own where it finds none of the class it was told. */
    private static void speak(Context context, ErrorPages pages) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ServerErrorPage.class.getName());
            host.getPipeline().addValve(new ServerErrorPage(pages, context.getPath()));
        }
    }
}
