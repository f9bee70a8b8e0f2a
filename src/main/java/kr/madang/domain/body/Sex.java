package kr.madang.domain.body;

/** As kept for the balance of a body. */
public enum Sex {
    FEMALE,
    MALE
}
