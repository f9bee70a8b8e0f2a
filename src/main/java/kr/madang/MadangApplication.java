package kr.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Madang. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MadangApplication {

    public static void main(String[] args) {
        SpringApplication.run(MadangApplication.class, args);
    }
}
