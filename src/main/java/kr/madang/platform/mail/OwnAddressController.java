package kr.madang.platform.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import kr.madang.platform.security.AccountLink;
import kr.madang.platform.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The address for mails, on one's own account page. */
@Controller
class OwnAddressController {

    private final OwnAddress address;

    OwnAddressController(OwnAddress address) {
        this.address = address;
    }

    /** The address as typed. */
    record AddressForm(@Size(max = 254) @Nullable String address) {}

    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        AccountLink ownAddressLink() {
            return new AccountLink("account.mail", "/account/mail", 10, () -> true);
        }
    }

    @GetMapping("/account/mail")
    ModelAndView start() {
        return new ModelAndView("account/mail")
                .addObject("form", new AddressForm(address.find().orElse(null)));
    }

    @PostMapping("/account/mail")
    ModelAndView save(@Valid @ModelAttribute("form") AddressForm form, BindingResult errors) {
        return Forms.accepted(errors, () -> address.keep(form.address()))
                ? Forms.to("/account", "addressKept")
                : Forms.unprocessable("account/mail", errors);
    }
}
