package kr.madang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link PostgresTest} that reads the reference case of 2019. It has a database of its own, because other tests import
 * into that year too and nothing can be taken out of a ledger again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PostgresTest
@TestPropertySource(properties = "madang.test.database=reference")
public @interface ReferenceCaseTest {}
