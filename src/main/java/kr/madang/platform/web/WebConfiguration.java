package kr.madang.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final FormTokens tokens;

    /** Every template is a page, whatever the address ends in: the error page of a missing style sheet is no style sheet. */
    WebConfiguration(FormTokens tokens, ThymeleafViewResolver templates) {
        this.tokens = tokens;
        templates.setForceContentType(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FormTokenInterceptor(tokens));
        registry.addInterceptor(new RefusedFormInterceptor());
    }
}
