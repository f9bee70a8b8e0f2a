package kr.madang.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands out fiscal years, each of them once: those to come first, and when these are used up, those long gone. A test that
 * can share its year with others takes {@link #shared}.
 */
public final class Years {

    private static final int FIRST = 2031;
    private static final int LAST = 2200;
    private static final int SHARED = 2030;
    private static final int EARLIEST = 1961;

    private static final AtomicInteger TO_COME = new AtomicInteger(FIRST);
    private static final AtomicInteger GONE = new AtomicInteger(EARLIEST);
    private static final AtomicInteger OVER = new AtomicInteger(1998);

    private Years() {}

    static int next() {
        int year = TO_COME.getAndIncrement();
        return year <= LAST ? year : GONE.getAndIncrement();
    }

    /** A year that is over. */
    static int over() {
        return OVER.getAndDecrement();
    }

    /** Opens a year nobody else uses. */
    public static int open(JdbcClient jdbc) {
        int year = next();
        jdbc.sql("insert into fiscal_year (year, allotment_controlled) values (?, false)")
                .param(year)
                .update();
        return year;
    }

    static int shared() {
        return SHARED;
    }
}
