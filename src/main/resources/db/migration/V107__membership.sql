create index ix_appointment_body on appointment (body_id, starts_on);
create index ix_appointment_seat on appointment (seat_id) where seat_id is not null;

alter table appointment add constraint ex_appointment_one_chair exclude using gist (
    body_id with =, daterange(starts_on, coalesce(ended_on, ends_on) + 1) with &&) where (chairs);

alter table qualification add constraint ck_qualification_described check (btrim(description) <> '');
alter table qualification add constraint ck_qualification_file_named check ((stored_file_id is null) = (file_name is null));

-- How an appointment follows another: who is renewed, who serves the rest of whose term, who only seems new.
create function appointment_sequence() returns trigger language plpgsql as $$
declare
    former record;
    rule record;
    place record;
begin
    if new.kind <> 'RENEWAL' and new.term_number <> 1 then
        perform refuse_breach('ck_appointment_terms_counted', new.id::text);
    end if;
    select a.*, coalesce(a.ended_on, a.ends_on) as last_on into former from appointment a where a.id = new.predecessor_id;
    if new.kind = 'RENEWAL' and (former.member_id <> new.member_id or former.body_id <> new.body_id
            or new.term_number <> former.term_number + 1 or former.last_on is null or new.starts_on <= former.last_on) then
        perform refuse_breach('ck_appointment_renewal_follows_the_former', new.id::text);
    end if;
    if new.seat_id is null then
        return null;
    end if;
    select c.seat_class, c.id as category_id, s.post into place
    from seat s join seat_category c on c.id = s.category_id where s.id = new.seat_id;
    if place.seat_class = 'EX_OFFICIO' and (place.post is null or new.ends_on is not null) then
        perform refuse_breach('ck_appointment_ex_officio_by_post', new.id::text);
    end if;
    if place.seat_class = 'CHAIR' and not new.chairs then
        perform refuse_breach('ck_appointment_chair_in_the_chair', new.id::text);
    end if;
    select s.vacancy into rule from composition k join composition_seat s on s.composition_id = k.id
    where k.body_id = new.body_id and s.category_id = place.category_id
      and daterange(k.valid_from, k.valid_until, '[]') @> new.starts_on;
    if new.kind = 'SUCCESSION' and rule.vacancy = 'SERVES_REST'
            and (former.id is null or former.seat_id <> new.seat_id or new.ends_on > former.ends_on) then
        perform refuse_breach('ck_appointment_successor_serves_the_rest', new.id::text);
    end if;
    if new.kind <> 'RENEWAL' and new.ends_on is not null and exists (
            select 1 from appointment a join seat s on s.id = a.seat_id
            where a.member_id = new.member_id and a.body_id = new.body_id and s.category_id = place.category_id
              and a.id <> new.id and a.ended_on is null and a.ends_on = new.starts_on - 1) then
        perform refuse_breach('ck_appointment_renewal_is_called_so', new.id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_appointment_sequence after insert on appointment
    deferrable initially deferred for each row execute function appointment_sequence();

-- What an appointment must leave room for: the other non-standing members, the member's other subcommittees, and what rests on it.
create function appointment_room() returns trigger language plpgsql as $$
declare
    of_body record;
    most_non_standing integer;
    most_subcommittees integer;
    days daterange := daterange(new.starts_on, coalesce(new.ended_on, new.ends_on) + 1);
begin
    if exists (select 1 from appointment s where s.through_id = new.id
            and not days @> daterange(s.starts_on, coalesce(s.ended_on, s.ends_on) + 1)) then
        perform refuse_breach('ck_appointment_subcommittee_rests_on_the_commission', new.id::text);
    end if;
    if isempty(days) then
        return null;
    end if;
    select b.kind, b.parent_id into of_body from body b where b.id = new.body_id;
    perform pg_advisory_xact_lock(hashtext('body'), coalesce(of_body.parent_id, new.body_id)::integer);
    select k.most_non_standing, k.subcommittees_each into most_non_standing, most_subcommittees
    from composition k where k.body_id = coalesce(of_body.parent_id, new.body_id)
      and daterange(k.valid_from, k.valid_until, '[]') @> new.starts_on;
    if of_body.kind = 'SUBCOMMITTEE' and most_subcommittees < (
            select max(members) from (
                select count(*) as members from appointment a join body b on b.id = a.body_id
                join (select distinct greatest(o.starts_on, new.starts_on) as day
                      from appointment o where o.member_id = new.member_id) on_days
                  on daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> on_days.day
                where b.parent_id = of_body.parent_id and a.member_id = new.member_id and days @> on_days.day
                group by on_days.day) counted) then
        perform refuse_breach('ck_appointment_subcommittees_each', new.id::text);
    end if;
    if exists (select 1 from seat s join seat_category c on c.id = s.category_id
               where s.id = new.seat_id and c.seat_class = 'NON_STANDING') and most_non_standing < (
            select max(members) from (
                select count(*) as members from appointment a
                join seat s on s.id = a.seat_id
                join seat_category c on c.id = s.category_id and c.seat_class = 'NON_STANDING'
                join (select distinct greatest(o.starts_on, new.starts_on) as day
                      from appointment o where o.body_id = new.body_id) on_days
                  on daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> on_days.day
                where a.body_id = new.body_id and days @> on_days.day
                group by on_days.day) counted) then
        perform refuse_breach('ck_appointment_non_standing_within_the_composition', new.id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_appointment_room after insert or update on appointment
    deferrable initially deferred for each row execute function appointment_room();

-- A composition is ended and followed by another, never rewritten; its seats fit into its numbers.
create function composition_changes() returns trigger language plpgsql as $$
begin
    if (old.body_id, old.valid_from, old.most_members, old.most_non_standing, old.legal_basis)
            is distinct from (new.body_id, new.valid_from, new.most_members, new.most_non_standing, new.legal_basis)
        or old.subcommittees_each is distinct from new.subcommittees_each
        or (old.valid_until is not null and old.valid_until is distinct from new.valid_until) then
        perform refuse_breach('ck_composition_only_ends', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_composition_changes before update on composition for each row execute function composition_changes();
create trigger tr_composition_never_removed before delete or truncate on composition
    for each statement execute function refuse_change();
create trigger tr_composition_seat_append_only before update or delete or truncate on composition_seat
    for each statement execute function refuse_change();

create function composition_seats_checked() returns trigger language plpgsql as $$
declare
    counted record;
begin
    select k.most_members, k.most_non_standing,
           sum(s.seats) as seats,
           sum(s.seats) filter (where c.seat_class = 'NON_STANDING') as non_standing,
           sum(s.seats) filter (where c.seat_class = 'CHAIR') as chairs,
           bool_or(c.body_id <> k.body_id) as foreign_seats
    into counted
    from composition k join composition_seat s on s.composition_id = k.id join seat_category c on c.id = s.category_id
    where k.id = new.composition_id group by k.id;
    if counted.foreign_seats then
        perform refuse_breach('ck_composition_seats_of_the_body', new.composition_id::text);
    end if;
    if counted.seats > counted.most_members or counted.non_standing > counted.most_non_standing or counted.chairs > 1 then
        perform refuse_breach('ck_composition_seats_within_its_numbers', new.composition_id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_composition_seats_checked after insert on composition_seat
    deferrable initially deferred for each row execute function composition_seats_checked();
