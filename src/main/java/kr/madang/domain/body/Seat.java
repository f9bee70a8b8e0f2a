package kr.madang.domain.body;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kr.madang.domain.shared.DomainRuleViolation;
import org.jspecify.annotations.Nullable;

/** A seat of a body, numbered within its category (위원 자리). */
@Entity
public class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "category_id")
    private SeatCategory category;

    private int number;

    private @Nullable String post;

    protected Seat() {}

    /**
     * A seat.
     *
     * @param number from 1
     * @param post whose holder has the seat; for ex officio seats, and for those alone
     */
    public Seat(SeatCategory category, int number, @Nullable String post) {
        if ((category.seatClass() == SeatClass.EX_OFFICIO) != (post != null)) {
            throw new DomainRuleViolation("seat.postOfExOfficioAlone", category.name());
        }
        this.category = category;
        this.number = number;
        this.post = post;
    }

    public long id() {
        return id;
    }

    public SeatCategory category() {
        return category;
    }

    public int number() {
        return number;
    }

    /** The post whose holder has the seat. */
    public @Nullable String post() {
        return post;
    }

    boolean is(Seat other) {
        return this == other || (id != 0 && id == other.id);
    }
}
