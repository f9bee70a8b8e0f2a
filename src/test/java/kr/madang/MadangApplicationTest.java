package kr.madang;

import kr.madang.testing.PostgresTest;
import org.junit.jupiter.api.Test;

@PostgresTest
class MadangApplicationTest {

    @Test
    void startsOnAnEmptyDatabase() {}
}
