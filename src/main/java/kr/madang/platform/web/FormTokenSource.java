package kr.madang.platform.web;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws the one-time token of each form as it is shown. */
@Component("formTokenSource")
public class FormTokenSource {

    public String next() {
        return UUID.randomUUID().toString();
    }
}
