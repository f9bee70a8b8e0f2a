package kr.madang.domain.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A group of seats that are filled in the same way (위원 구분): the chair, ex officio, council nominees, public call. */
@Entity
public class SeatCategory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long bodyId;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private SeatClass seatClass;

    @Column(name = "position")
    private int position;

    protected SeatCategory() {}

    /**
     * A category of a body's seats.
     *
     * @param code permanent, unique within the body
     * @param position place in the seat plan
     */
    public SeatCategory(long bodyId, String code, String name, SeatClass seatClass, int position) {
        this.bodyId = bodyId;
        this.code = code;
        this.name = name;
        this.seatClass = seatClass;
        this.position = position;
    }

    boolean is(SeatCategory other) {
        return this == other || (id != 0 && id == other.id);
    }

    public long id() {
        return id;
    }

    public long bodyId() {
        return bodyId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public SeatClass seatClass() {
        return seatClass;
    }

    public int position() {
        return position;
    }
}
