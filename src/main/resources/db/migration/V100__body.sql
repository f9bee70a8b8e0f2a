create table body (
    id             bigint generated always as identity primary key,
    code           varchar(30)  not null,
    name           varchar(100) not null,
    kind           varchar(20)  not null,
    parent_id      bigint       references body,
    department_id  bigint       references department,
    convener       varchar(100) not null,
    established_on date         not null,
    dissolved_on   date,
    version        integer      not null default 0,
    constraint uq_body_code unique (code),
    constraint ck_body_kind check (kind in ('COMMISSION', 'SUBCOMMITTEE', 'COMMITTEE', 'COUNCIL', 'ADVISORY', 'TASK_FORCE')),
    constraint ck_body_subcommittee_has_parent check ((kind = 'SUBCOMMITTEE') = (parent_id is not null)),
    constraint ck_body_named check (btrim(name) <> ''),
    constraint ck_body_ends_after_it_starts check (dissolved_on is null or dissolved_on >= established_on)
);
comment on table body is '회의체 (위원회·분과·협의체·자문위·TF)';
comment on column body.department_id is '간사 부서';
comment on column body.convener is '개최기관';
create index ix_body_parent on body (parent_id) where parent_id is not null;

create table sitting_rule (
    id                   bigint generated always as identity primary key,
    body_id              bigint       not null references body,
    valid_from           date         not null,
    valid_until          date,
    quorum_numerator     integer      not null,
    quorum_denominator   integer      not null,
    quorum_exceeds       boolean      not null,
    majority_numerator   integer      not null,
    majority_denominator integer      not null,
    majority_exceeds     boolean      not null,
    chair_votes          boolean      not null,
    notice_days          integer      not null,
    papers_days          integer      not null,
    legal_basis          varchar(200) not null,
    constraint ck_sitting_rule_quorum check (quorum_numerator between 1 and quorum_denominator and quorum_denominator <= 100),
    constraint ck_sitting_rule_majority check (majority_numerator between 1 and majority_denominator and majority_denominator <= 100),
    constraint ck_sitting_rule_days check (notice_days between 0 and 60 and papers_days between 0 and 60),
    constraint ck_sitting_rule_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ex_sitting_rule_one_at_a_time
        exclude using gist (body_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table sitting_rule is '회의 규정 (기간별): 의사정족수, 의결정족수, 위원장의 표결, 통지·안건 기한';
comment on column sitting_rule.quorum_exceeds is '참이면 그 비율을 넘어야 하고, 거짓이면 그 비율 이상이어야 한다';

create table recusal_rule (
    sitting_rule_id bigint      not null references sitting_rule,
    kind            varchar(20) not null,
    leaves_count    boolean     not null,
    hides_papers    boolean     not null,
    primary key (sitting_rule_id, kind),
    constraint ck_recusal_rule_kind check (kind in ('DISQUALIFIED', 'CHALLENGED', 'SELF_RECUSED'))
);
comment on table recusal_rule is '제척·기피·회피의 효과';
comment on column recusal_rule.leaves_count is '그 안건의 재적위원 수에서 빠진다';
comment on column recusal_rule.hides_papers is '그 안건의 자료를 볼 수 없다';

create table seat_category (
    id          bigint generated always as identity primary key,
    body_id     bigint      not null references body,
    code        varchar(30) not null,
    name        varchar(60) not null,
    seat_class  varchar(20) not null,
    position    integer     not null,
    constraint uq_seat_category_code unique (body_id, code),
    constraint ck_seat_category_class check (seat_class in ('CHAIR', 'EX_OFFICIO', 'NON_STANDING'))
);
comment on table seat_category is '위원 구분 (위원장, 당연직, 시의회 추천, 구청장협의회 추천, 시민 공모)';

create table composition (
    id                 bigint generated always as identity primary key,
    body_id            bigint       not null references body,
    valid_from         date         not null,
    valid_until        date,
    most_members       integer      not null,
    most_non_standing  integer      not null,
    subcommittees_each integer,
    legal_basis        varchar(200) not null,
    constraint ck_composition_numbers check (most_members >= 1 and most_non_standing between 0 and most_members),
    constraint ck_composition_subcommittees check (subcommittees_each >= 1),
    constraint ck_composition_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ex_composition_one_at_a_time
        exclude using gist (body_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table composition is '구성 규정 (기간별)';
comment on column composition.subcommittees_each is '위원 한 사람이 속하는 분과의 수';

create table composition_seat (
    composition_id bigint      not null references composition,
    category_id    bigint      not null references seat_category,
    seats          integer     not null,
    term_months    integer,
    renewals       integer     not null,
    vacancy        varchar(20) not null,
    primary key (composition_id, category_id),
    constraint ck_composition_seat_number check (seats >= 1),
    constraint ck_composition_seat_term check (term_months between 1 and 120),
    constraint ck_composition_seat_renewals check (renewals between 0 and 9),
    constraint ck_composition_seat_vacancy check (vacancy in ('SERVES_REST', 'NEW_TERM'))
);
comment on table composition_seat is '구분별 정수와 임기';
comment on column composition_seat.term_months is '임기(개월); 없으면 그 직위에 있는 동안';
comment on column composition_seat.vacancy is '보궐위원의 임기: 남은 임기 / 새 임기';

create table seat (
    id          bigint generated always as identity primary key,
    category_id bigint  not null references seat_category,
    number      integer not null,
    post        varchar(100),
    constraint uq_seat_number unique (category_id, number),
    constraint ck_seat_numbered_from_one check (number >= 1)
);
comment on table seat is '위원 자리';
comment on column seat.post is '당연직의 직위';

create table member (
    id               bigint generated always as identity primary key,
    name             varchar(50)  not null,
    sex              varchar(10),
    affiliation      varchar(100),
    position         varchar(100),
    email            varchar(200),
    phone            varchar(40),
    pay_class        varchar(20)  not null,
    staff_account_id bigint       references staff_account,
    version          integer      not null default 0,
    constraint uq_member_account unique (staff_account_id),
    constraint ck_member_named check (btrim(name) <> ''),
    constraint ck_member_sex check (sex in ('FEMALE', 'MALE')),
    constraint ck_member_pay_class check (pay_class in ('PAID', 'CITY_OFFICIAL', 'COUNCIL_MEMBER'))
);
comment on table member is '위원이 되는 사람';
comment on column member.name is '개인정보: 성명';
comment on column member.sex is '개인정보: 성별';
comment on column member.affiliation is '개인정보: 소속';
comment on column member.position is '개인정보: 직위';
comment on column member.email is '개인정보: 전자우편';
comment on column member.phone is '개인정보: 전화번호';
comment on column member.pay_class is '수당 구분: 시 공무원과 시의원에게는 주지 않는다';
create index ix_member_name on member using gin (name gin_trgm_ops);

create table appointment (
    id             bigint generated always as identity primary key,
    body_id        bigint       not null references body,
    seat_id        bigint       references seat,
    member_id      bigint       not null references member,
    through_id     bigint       references appointment,
    predecessor_id bigint       references appointment,
    chairs         boolean      not null,
    kind           varchar(20)  not null,
    term_number    integer      not null,
    starts_on      date         not null,
    ends_on        date,
    document_no    varchar(60),
    ended_on       date,
    ending         varchar(20),
    ending_reason  varchar(500),
    recorded_by    bigint       references staff_account,
    recorded_at    timestamptz  not null,
    version        integer      not null default 0,
    constraint ck_appointment_kind check (kind in ('NEW', 'RENEWAL', 'SUCCESSION')),
    constraint ck_appointment_term_number check (term_number >= 1),
    constraint ck_appointment_ends_after_it_starts check (ends_on is null or ends_on >= starts_on),
    constraint ck_appointment_ended_within_it check (ended_on is null or (ended_on >= starts_on - 1 and (ends_on is null or ended_on <= ends_on))),
    constraint ck_appointment_ending check (ending in ('RESIGNED', 'DISMISSED', 'LEFT_POST', 'DIED', 'MISTAKEN')),
    constraint ck_appointment_ending_whole check ((ended_on is null) = (ending is null)),
    constraint ck_appointment_dismissal_reasoned check (ending not in ('DISMISSED', 'MISTAKEN') or btrim(ending_reason) <> ''),
    constraint ck_appointment_renewal_names_the_former check (kind <> 'RENEWAL' or predecessor_id is not null),
    constraint ex_appointment_one_in_a_seat exclude using gist (
        seat_id with =, daterange(starts_on, coalesce(ended_on, ends_on) + 1) with &&),
    constraint ex_appointment_one_seat_a_member exclude using gist (
        body_id with =, member_id with =, daterange(starts_on, coalesce(ended_on, ends_on) + 1) with &&)
);
comment on table appointment is '위촉·임명';
comment on column appointment.through_id is '분과위원이면 그 바탕이 되는 위원회의 위촉';
comment on column appointment.predecessor_id is '연임이면 앞 임기, 보궐이면 앞 위원';
comment on column appointment.ends_on is '임기 만료일; 당연직은 없다';
comment on column appointment.ended_on is '마지막 날; 착오로 한 위촉은 시작일 전날이어서 하루도 없다';
comment on column appointment.ending is '사임, 해촉, 직위 이동, 사망, 착오';
create index ix_appointment_member on appointment (member_id);
create index ix_appointment_through on appointment (through_id) where through_id is not null;

create table qualification_rule (
    id          bigint generated always as identity primary key,
    body_id     bigint       not null references body,
    kind        varchar(30)  not null,
    least_years integer      not null,
    valid_from  date         not null,
    valid_until date,
    legal_basis varchar(200) not null,
    constraint ck_qualification_rule_kind check (kind in
        ('OFFICIAL_GRADE_4', 'ASSOCIATE_PROFESSOR', 'LAWYER', 'ACCOUNTANT', 'CIVIL_ORGANISATION')),
    constraint ck_qualification_rule_years check (least_years between 0 and 50),
    constraint ck_qualification_rule_ends_after_it_starts check (valid_until is null or valid_until >= valid_from),
    constraint ex_qualification_rule_one_at_a_time
        exclude using gist (body_id with =, kind with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table qualification_rule is '위원 자격 규정 (기간별)';

create table qualification (
    id             bigint generated always as identity primary key,
    member_id      bigint       not null references member,
    kind           varchar(30)  not null,
    years          integer      not null,
    description    varchar(300) not null,
    stored_file_id bigint       references stored_file,
    file_name      varchar(255),
    media_type     varchar(100),
    recorded_by    bigint       references staff_account,
    recorded_at    timestamptz  not null,
    removed_at     timestamptz,
    constraint ck_qualification_kind check (kind in
        ('OFFICIAL_GRADE_4', 'ASSOCIATE_PROFESSOR', 'LAWYER', 'ACCOUNTANT', 'CIVIL_ORGANISATION')),
    constraint ck_qualification_years check (years between 0 and 80)
);
comment on table qualification is '위원 자격과 증빙';
comment on column qualification.description is '개인정보: 경력';
create index ix_qualification_member on qualification (member_id);

-- What a row cannot see by itself: the composition of the day, the members of the same body, the appointment it rests on.
create function appointment_checked() returns trigger language plpgsql as $$
declare
    rule record;
    of_seat record;
    most_on_a_day integer;
    last_day date := coalesce(new.ended_on, new.ends_on);
begin
    if last_day < new.starts_on then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('body'), new.body_id::integer);
    if new.seat_id is not null then
        select c.body_id, c.seat_class, c.id as category_id, s.number into of_seat
        from seat s join seat_category c on c.id = s.category_id where s.id = new.seat_id;
        if of_seat.body_id <> new.body_id then
            perform refuse_breach('ck_appointment_seat_of_the_body', new.id::text);
        end if;
        select k.*, s.seats, s.term_months, s.renewals into rule
        from composition k join composition_seat s on s.composition_id = k.id
        where k.body_id = new.body_id and s.category_id = of_seat.category_id
          and daterange(k.valid_from, k.valid_until, '[]') @> new.starts_on;
        if rule.id is null or of_seat.number > rule.seats then
            perform refuse_breach('ck_appointment_seat_within_the_composition', new.id::text);
        end if;
        if new.term_number > 1 + rule.renewals then
            perform refuse_breach('ck_appointment_renewed_as_often_as_the_rule_says', new.id::text);
        end if;
        if rule.term_months is not null and (new.ends_on is null
                or new.ends_on > (new.starts_on + make_interval(months => rule.term_months) - interval '1 day')::date) then
            perform refuse_breach('ck_appointment_term_within_the_rule', new.id::text);
        end if;
        select max(members) into most_on_a_day from (
            select count(*) as members from appointment a
            join (select distinct greatest(b.starts_on, new.starts_on) as day
                  from appointment b where b.body_id = new.body_id) days
              on daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) @> days.day
            where a.body_id = new.body_id and daterange(new.starts_on, last_day, '[]') @> days.day
            group by days.day) counted;
        if most_on_a_day > rule.most_members then
            perform refuse_breach('ck_appointment_members_within_the_composition', new.id::text);
        end if;
    end if;
    if (select kind from body where id = new.body_id) = 'SUBCOMMITTEE' and not exists (
            select 1 from appointment t join body b on b.id = new.body_id
            where t.id = new.through_id and t.body_id = b.parent_id and t.member_id = new.member_id
              and daterange(t.starts_on, coalesce(t.ended_on, t.ends_on) + 1)
                  @> daterange(new.starts_on, last_day, '[]')) then
        perform refuse_breach('ck_appointment_subcommittee_rests_on_the_commission', new.id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_appointment_checked after insert or update on appointment
    deferrable initially deferred for each row execute function appointment_checked();

-- An appointment is never rewritten: it may end, once.
create function appointment_changes() returns trigger language plpgsql as $$
begin
    if old.ended_on is not null
        or (old.body_id, old.member_id, old.kind, old.term_number, old.starts_on, old.recorded_at)
            is distinct from (new.body_id, new.member_id, new.kind, new.term_number, new.starts_on, new.recorded_at)
        or old.seat_id is distinct from new.seat_id or old.through_id is distinct from new.through_id
        or old.ends_on is distinct from new.ends_on or old.predecessor_id is distinct from new.predecessor_id
        or old.chairs is distinct from new.chairs then
        perform refuse_breach('ck_appointment_only_ends', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_appointment_changes before update on appointment for each row execute function appointment_changes();
create trigger tr_appointment_never_removed before delete or truncate on appointment
    for each statement execute function refuse_change();

-- Who is in office (재적위원): asked with a day.
create view member_in_office as
    select a.id as appointment_id, a.body_id, a.member_id, a.seat_id, a.chairs, m.name, m.staff_account_id, m.pay_class,
           c.seat_class, c.name as category_name, s.post,
           daterange(a.starts_on, coalesce(a.ended_on, a.ends_on) + 1) as served,
           coalesce(c.position, 0) * 1000 + coalesce(s.number, 0) as place
    from appointment a
    join member m on m.id = a.member_id
    left join seat s on s.id = a.seat_id
    left join seat_category c on c.id = s.category_id
    where coalesce(a.ended_on, a.ends_on) is null or coalesce(a.ended_on, a.ends_on) >= a.starts_on;
comment on view member_in_office is '재적위원 (기간으로 묻는다)';
