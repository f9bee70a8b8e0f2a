create table department_succession (
    id             bigint generated always as identity primary key,
    predecessor_id bigint not null references department,
    successor_id   bigint not null references department,
    succeeded_on   date   not null,
    constraint uq_department_succession unique (predecessor_id, successor_id),
    constraint ck_department_succession_two_departments check (predecessor_id <> successor_id)
);
comment on table department_succession is '부서 승계 (조직개편)';
comment on column department_succession.succeeded_on is '승계일';
create index ix_department_succession_successor on department_succession (successor_id);

create table team (
    id            bigint generated always as identity primary key,
    department_id bigint       not null references department,
    name          varchar(100) not null,
    position      integer      not null,
    valid_from    date         not null,
    valid_until   date,
    version       integer      not null default 0,
    constraint ck_team_named check (btrim(name) <> ''),
    constraint ck_team_position_counts_from_one check (position > 0),
    constraint ck_team_ends_after_it_starts check (valid_until is null or valid_until >= valid_from)
);
comment on table team is '팀';
create index ix_team_department on team (department_id, position);
create unique index uq_team_open_name on team (department_id, name) where valid_until is null;

create table duty (
    id            bigint generated always as identity primary key,
    department_id bigint       not null references department,
    position      integer      not null,
    text          varchar(300) not null,
    valid_from    date         not null,
    valid_until   date,
    version       integer      not null default 0,
    constraint ck_duty_worded check (btrim(text) <> ''),
    constraint ck_duty_position_counts_from_one check (position > 0),
    constraint ck_duty_ends_after_it_starts check (valid_until is null or valid_until >= valid_from)
);
comment on table duty is '담당업무';
create index ix_duty_department on duty (department_id, position);

create table headcount (
    id                   bigint generated always as identity primary key,
    department_id        bigint      not null references department,
    as_of                date        not null,
    authorized_headcount integer     not null,
    current_headcount    integer     not null,
    supersedes_id        bigint,
    recorded_by          bigint,
    recorded_at          timestamptz not null,
    constraint uq_headcount_department_day unique (id, department_id, as_of),
    constraint uq_headcount_superseded_once unique (supersedes_id),
    constraint fk_headcount_supersedes_same_day foreign key (supersedes_id, department_id, as_of)
        references headcount (id, department_id, as_of),
    constraint ck_headcount_not_negative check (authorized_headcount >= 0 and current_headcount >= 0)
);
comment on table headcount is '정원·현원 (고치지 않고 정정 기록을 더한다)';
comment on column headcount.as_of is '기준일';
comment on column headcount.recorded_at is '기록시점';
comment on column headcount.supersedes_id is '이 기록이 바로잡는 기록';
create unique index uq_headcount_first_of_day on headcount (department_id, as_of) where supersedes_id is null;

create table staff_apart (
    id            bigint generated always as identity primary key,
    department_id bigint      references department,
    as_of         date        not null,
    kind          varchar(30) not null,
    persons       integer     not null,
    supersedes_id bigint      references staff_apart,
    recorded_by   bigint,
    recorded_at   timestamptz not null,
    constraint uq_staff_apart_superseded_once unique (supersedes_id),
    constraint ck_staff_apart_kind check (kind in ('PART_TIME_FIXED_TERM', 'PARENTAL_LEAVE')),
    constraint ck_staff_apart_not_negative check (persons >= 0)
);
comment on table staff_apart is '별도 인원 (정원·현원에 들지 않는다)';
comment on column staff_apart.department_id is '부서; 비어 있으면 기관 전체';
create unique index uq_staff_apart_first_of_day on staff_apart (department_id, as_of, kind) nulls not distinct
    where supersedes_id is null;

create function refuse_office_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation', constraint = 'tr_append_only';
end $$;
create trigger tr_headcount_append_only before update or delete or truncate on headcount
    for each statement execute function refuse_office_change();
create trigger tr_staff_apart_append_only before update or delete or truncate on staff_apart
    for each statement execute function refuse_office_change();

-- What belongs to a department lies within its existence, seen from both sides.
create function check_within_department() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from department d where d.id = new.department_id and d.valid_from <= new.valid_from
                   and (d.valid_until is null or new.valid_until <= d.valid_until)) then
        raise exception '% lies outside its department''s period', tg_table_name
            using errcode = 'check_violation', constraint = 'tr_' || tg_table_name || '_within_department';
    end if;
    return new;
end $$;
create constraint trigger tr_team_within_department after insert or update on team
    deferrable initially deferred for each row execute function check_within_department();
create constraint trigger tr_duty_within_department after insert or update on duty
    deferrable initially deferred for each row execute function check_within_department();

create function check_department_covers() returns trigger language plpgsql as $$
begin
    if exists (select 1 from (select department_id, valid_from, valid_until from team
                              union all select department_id, valid_from, valid_until from duty) part
               where part.department_id = new.id
                 and (part.valid_from < new.valid_from
                      or new.valid_until is not null and (part.valid_until is null or part.valid_until > new.valid_until))) then
        raise exception 'a team or duty outlives the department'
            using errcode = 'check_violation', constraint = 'tr_department_covers';
    end if;
    return new;
end $$;
create constraint trigger tr_department_covers after update of valid_from, valid_until on department
    deferrable initially deferred for each row execute function check_department_covers();
