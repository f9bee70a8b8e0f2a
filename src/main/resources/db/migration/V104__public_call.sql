create table public_call (
    id               bigint generated always as identity primary key,
    body_id          bigint       not null references body,
    seat_category_id bigint       not null references seat_category,
    title            varchar(200) not null,
    seats            integer      not null,
    shortlist        integer      not null,
    reserves         integer      not null,
    pass_mark        integer      not null,
    tie_rule         varchar(20)  not null,
    erase_on         date         not null,
    state            varchar(20)  not null,
    version          integer      not null default 0,
    constraint ck_public_call_titled check (btrim(title) <> ''),
    constraint ck_public_call_numbers check (seats >= 1 and shortlist >= seats and reserves between 0 and 100 and shortlist <= 1000),
    constraint ck_public_call_pass_mark check (pass_mark between 0 and 100),
    constraint ck_public_call_tie_rule check (tie_rule in ('HEAVIEST_CRITERION', 'EARLIER')),
    constraint ck_public_call_state check (state in
        ('DRAFT', 'ANNOUNCED', 'SCREENING', 'INTERVIEW', 'DECIDED', 'CLOSED', 'CANCELLED'))
);
comment on table public_call is '위원 공모';
comment on column public_call.shortlist is '서류심사 합격 인원';
comment on column public_call.reserves is '예비 인원';
comment on column public_call.pass_mark is '합격에 필요한 평균';
comment on column public_call.tie_rule is '동점자 처리 기준';
comment on column public_call.erase_on is '응모자 개인정보 파기일';
create index ix_public_call_body on public_call (body_id);
create index ix_public_call_erase_on on public_call (erase_on);

create table public_call_step (
    call_id        bigint      not null references public_call,
    kind           varchar(20) not null,
    first_day      date        not null,
    last_day       date        not null,
    date_precision    varchar(10) not null,
    primary key (call_id, kind),
    constraint ck_public_call_step_kind check (kind in ('INTAKE', 'DOCUMENTS', 'INTERVIEW', 'APPOINTMENT')),
    constraint ck_public_call_step_precision check (date_precision in ('DAY', 'MONTH')),
    constraint ck_public_call_step_ends_after_it_starts check (last_day >= first_day),
    constraint ck_public_call_step_whole_months check (date_precision = 'DAY'
        or (extract(day from first_day) = 1 and extract(day from last_day + 1) = 1))
);
comment on table public_call_step is '공모 일정 (계획)';
comment on column public_call_step.date_precision is '날짜까지 정했는지 달까지만 정했는지';

create table public_call_criterion (
    call_id  bigint       not null references public_call,
    stage    varchar(20)  not null,
    position integer      not null,
    name     varchar(100) not null,
    weight   integer      not null,
    primary key (call_id, stage, position),
    constraint ck_public_call_criterion_stage check (stage in ('DOCUMENTS', 'INTERVIEW')),
    constraint ck_public_call_criterion_named check (btrim(name) <> ''),
    constraint ck_public_call_criterion_weight check (weight between 1 and 100)
);
comment on table public_call_criterion is '심사 기준: 배점은 단계마다 합이 100이다';

create table public_call_event (
    call_id   bigint      not null references public_call,
    event_no  integer     not null,
    deed      varchar(20) not null,
    done_by   bigint      references staff_account,
    doer_name varchar(50),
    done_at   timestamptz not null,
    reason    varchar(500),
    primary key (call_id, event_no),
    constraint ck_public_call_event_deed check (deed in
        ('DRAFTED', 'REVISED', 'ANNOUNCED', 'SCREENING_BEGUN', 'DOCUMENTS_DECIDED', 'DECIDED', 'CLOSED', 'CANCELLED')),
    constraint ck_public_call_event_reasoned check (deed <> 'CANCELLED' or btrim(reason) <> '')
);
comment on table public_call_event is '공모 처리 이력 (고치거나 지울 수 없다)';
comment on column public_call_event.doer_name is '개인정보: 처리자 성명';
create trigger tr_public_call_event_append_only before update or delete or truncate on public_call_event
    for each statement execute function refuse_change();

create table call_application (
    id              bigint generated always as identity primary key,
    call_id         bigint       not null references public_call,
    number          integer      not null,
    state           varchar(20)  not null,
    received_on     date         not null,
    name            varchar(50),
    phone           varchar(40),
    email           varchar(200),
    qualification   varchar(30),
    years           integer,
    career          varchar(2000),
    statement       varchar(4000),
    entered_by      bigint       references staff_account,
    entered_at      timestamptz  not null,
    erased_at       timestamptz,
    version         integer      not null default 0,
    constraint uq_call_application_number unique (call_id, number),
    constraint uq_call_application_call unique (id, call_id),
    constraint ck_call_application_numbered_from_one check (number >= 1),
    constraint ck_call_application_state check (state in ('RECEIVED', 'WITHDRAWN')),
    constraint ck_call_application_qualification check (qualification in
        ('OFFICIAL_GRADE_4', 'ASSOCIATE_PROFESSOR', 'LAWYER', 'ACCOUNTANT', 'CIVIL_ORGANISATION', 'NONE')),
    constraint ck_call_application_years check (years between 0 and 80),
    constraint ck_call_application_whole_until_erased check (erased_at is not null
        or (btrim(name) <> '' and btrim(phone) <> '' and qualification is not null and years is not null)),
    constraint ck_call_application_erased_for_good check (erased_at is null
        or (name is null and phone is null and email is null and qualification is null and years is null
            and career is null and statement is null))
);
comment on table call_application is '공모 응모';
comment on column call_application.number is '접수번호: 접수한 차례';
comment on column call_application.name is '개인정보: 성명';
comment on column call_application.phone is '개인정보: 전화번호';
comment on column call_application.email is '개인정보: 전자우편';
comment on column call_application.qualification is '개인정보: 자격';
comment on column call_application.years is '개인정보: 경력 연수';
comment on column call_application.career is '개인정보: 경력';
comment on column call_application.statement is '개인정보: 지원 동기';
comment on column call_application.erased_at is '개인정보를 파기한 때';

create table call_application_file (
    id             bigint generated always as identity primary key,
    application_id bigint       not null references call_application,
    stored_file_id bigint       not null references stored_file,
    name           varchar(255) not null,
    size           bigint       not null,
    media_type     varchar(100) not null,
    added_by       bigint       references staff_account,
    added_at       timestamptz  not null
);
comment on table call_application_file is '응모 붙임';
comment on column call_application_file.name is '개인정보: 파일 이름';
create index ix_call_application_file_application on call_application_file (application_id);

create table call_application_import (
    id             bigint generated always as identity primary key,
    call_id        bigint      not null references public_call,
    sha256         varchar(64) not null,
    state          varchar(20) not null,
    file_name      varchar(255),
    stored_file_id bigint      references stored_file,
    applications   integer,
    uploaded_by    bigint      references staff_account,
    uploaded_at    timestamptz not null,
    constraint ck_call_application_import_state check (state in ('UPLOADED', 'POSTED', 'CANCELLED')),
    constraint ck_call_application_import_posted check ((state = 'POSTED') = (applications is not null)),
    constraint ck_call_application_import_keeps_no_file check ((state = 'UPLOADED') = (stored_file_id is not null)
        and (state = 'UPLOADED') = (file_name is not null))
);
comment on table call_application_import is '응모 자료 올리기: 확정하거나 취소하면 파일을 지운다';
comment on column call_application_import.file_name is '개인정보: 파일 이름';
create unique index uq_call_application_import_once on call_application_import (call_id, sha256) where state = 'POSTED';

create table applicant_erasure (
    id           bigint generated always as identity primary key,
    call_id      bigint      not null references public_call,
    erase_on     date        not null,
    erased_at    timestamptz not null,
    applications integer     not null,
    files        integer     not null,
    numbers_hash varchar(64) not null,
    constraint ck_applicant_erasure_counts check (applications >= 0 and files >= 0 and applications + files >= 1)
);
comment on table applicant_erasure is '응모자 개인정보 파기 기록 (고치거나 지울 수 없다)';
comment on column applicant_erasure.files is '파기한 파일 수 (붙임과 확정하지 않은 올린 자료)';
comment on column applicant_erasure.numbers_hash is '파기한 접수번호를 쉼표로 이은 글의 SHA-256';
create index ix_applicant_erasure_call on applicant_erasure (call_id);
create trigger tr_applicant_erasure_append_only before update or delete or truncate on applicant_erasure
    for each statement execute function refuse_change();

create table screener (
    id             bigint generated always as identity primary key,
    call_id        bigint      not null references public_call,
    stage          varchar(20) not null,
    account_id     bigint      not null references staff_account,
    assigned_by    bigint      references staff_account,
    assigned_at    timestamptz not null,
    released_by    bigint      references staff_account,
    released_at    timestamptz,
    release_reason varchar(500),
    constraint uq_screener_of unique (id, call_id, stage),
    constraint ck_screener_stage check (stage in ('DOCUMENTS', 'INTERVIEW')),
    constraint ck_screener_release_reasoned check ((released_at is null) = (release_reason is null)
        and (release_reason is null or btrim(release_reason) <> ''))
);
comment on table screener is '심사위원';
create unique index uq_screener_once on screener (call_id, stage, account_id) where released_at is null;
create index ix_screener_account on screener (account_id) where released_at is null;

create table screening_conflict (
    screener_id    bigint       not null references screener,
    application_id bigint       not null references call_application,
    reason         varchar(500) not null,
    declared_at    timestamptz  not null,
    primary key (screener_id, application_id),
    constraint ck_screening_conflict_reasoned check (btrim(reason) <> '')
);
comment on table screening_conflict is '심사 제척·회피: 그 심사위원은 그 응모자를 심사하지 않는다';
comment on column screening_conflict.reason is '개인정보: 사유; 응모자의 개인정보를 파기하면 ''-''만 남긴다';
create trigger tr_screening_conflict_never_removed before delete or truncate on screening_conflict
    for each statement execute function refuse_change();

-- A conflict stays as it was declared, but its reason goes with the applicant's data.
create function screening_conflict_changes() returns trigger language plpgsql as $$
begin
    if (old.screener_id, old.application_id, old.declared_at) is distinct from (new.screener_id, new.application_id, new.declared_at)
        or new.reason <> '-'
        or not exists (select 1 from call_application where id = old.application_id and erased_at is not null) then
        perform refuse_breach('ck_screening_conflict_only_erased', old.application_id::text);
    end if;
    return new;
end $$;
create trigger tr_screening_conflict_changes before update on screening_conflict
    for each row execute function screening_conflict_changes();

create table score_draft (
    screener_id    bigint      not null references screener,
    call_id        bigint      not null,
    stage          varchar(20) not null,
    application_id bigint      not null references call_application,
    position       integer     not null,
    points         integer     not null,
    primary key (screener_id, application_id, position),
    constraint fk_score_draft_criterion foreign key (call_id, stage, position)
        references public_call_criterion (call_id, stage, position) on delete cascade
);
comment on table score_draft is '임시 저장한 점수: 적은 사람만 본다';

create table screening_sheet (
    screener_id  bigint      not null primary key references screener,
    submitted_at timestamptz not null
);
comment on table screening_sheet is '제출한 심사표 (고치거나 지울 수 없다)';
create trigger tr_screening_sheet_append_only before update or delete or truncate on screening_sheet
    for each statement execute function refuse_change();

create table score (
    screener_id    bigint      not null references screening_sheet,
    call_id        bigint      not null,
    stage          varchar(20) not null,
    application_id bigint      not null,
    position       integer     not null,
    points         integer     not null,
    primary key (screener_id, application_id, position),
    constraint fk_score_screener foreign key (screener_id, call_id, stage) references screener (id, call_id, stage),
    constraint fk_score_application foreign key (application_id, call_id) references call_application (id, call_id),
    constraint fk_score_criterion foreign key (call_id, stage, position) references public_call_criterion (call_id, stage, position),
    constraint ck_score_points check (points >= 0)
);
comment on table score is '심사 점수 (고치거나 지울 수 없다)';
create index ix_score_call on score (call_id, stage, application_id);
create trigger tr_score_append_only before update or delete or truncate on score
    for each statement execute function refuse_change();

create table screening_result (
    application_id bigint        not null,
    call_id        bigint        not null,
    stage          varchar(20)   not null,
    sheets         integer       not null,
    counted        integer       not null,
    points         integer       not null,
    average        numeric(5, 2) not null,
    tie_average    numeric(5, 2) not null,
    place          integer       not null,
    outcome        varchar(20)   not null,
    reserve_no     integer,
    decided_by     bigint        references staff_account,
    decider_name   varchar(50)   not null,
    decided_at     timestamptz   not null,
    primary key (application_id, stage),
    constraint fk_screening_result_application foreign key (application_id, call_id) references call_application (id, call_id),
    constraint uq_screening_result_place unique (call_id, stage, place),
    constraint ck_screening_result_stage check (stage in ('DOCUMENTS', 'INTERVIEW')),
    constraint ck_screening_result_outcome check (outcome in ('PASSED', 'RESERVE', 'NOT_PASSED')),
    constraint ck_screening_result_reserve_numbered check ((outcome = 'RESERVE') = (reserve_no is not null)),
    constraint ck_screening_result_counted check (counted = case when sheets >= 5 then sheets - 2 else sheets end and sheets >= 1),
    constraint ck_screening_result_average check (average = round(points::numeric / counted, 2))
);
comment on table screening_result is '심사 결과 (고치거나 지울 수 없다)';
comment on column screening_result.counted is '평균에 넣은 심사표: 5명 이상이 심사하면 최고점과 최저점을 뺀다';
comment on column screening_result.points is '평균에 넣은 심사표의 합계';
comment on column screening_result.tie_average is '배점이 가장 큰 기준의 평균';
comment on column screening_result.decider_name is '개인정보: 확정한 사람의 성명';
create trigger tr_screening_result_append_only before update or delete or truncate on screening_result
    for each statement execute function refuse_change();

-- Whose applications a stage screens: all that were received; at the interview those the documents let pass.
create view screening_candidate as
    select a.id as application_id, a.call_id, a.number, 'DOCUMENTS' as stage
    from call_application a where a.state = 'RECEIVED'
    union all
    select a.id, a.call_id, a.number, 'INTERVIEW'
    from call_application a join screening_result r on r.application_id = a.id and r.stage = 'DOCUMENTS' and r.outcome = 'PASSED'
    where a.state = 'RECEIVED';
comment on view screening_candidate is '단계별 심사 대상';

-- Scores are blind until every screener of the stage has submitted and nobody is left without a sheet.
create function scores_open(of_call bigint, of_stage text) returns boolean language sql stable as $$
    select exists (select 1 from screener s join screening_sheet t on t.screener_id = s.id
                   where s.call_id = of_call and s.stage = of_stage)
       and not exists (select 1 from screener s left join screening_sheet t on t.screener_id = s.id
                       where s.call_id = of_call and s.stage = of_stage and s.released_at is null and t.screener_id is null)
       and not exists (select 1 from screening_candidate c
                       where c.call_id = of_call and c.stage = of_stage
                         and not exists (select 1 from score p where p.call_id = of_call and p.stage = of_stage
                                                                 and p.application_id = c.application_id))
$$;
create view open_score as
    select p.* from score p where scores_open(p.call_id, p.stage);
comment on view open_score is '공개된 점수: 심사위원 모두가 제출한 뒤에만 보인다. 점수는 이 보기로만 읽는다';

create function score_checked() returns trigger language plpgsql as $$
begin
    if new.points > (select weight from public_call_criterion
                     where call_id = new.call_id and stage = new.stage and position = new.position) then
        perform refuse_breach('ck_score_within_the_weight', new.points::text);
    end if;
    if exists (select 1 from screening_conflict
               where screener_id = new.screener_id and application_id = new.application_id) then
        perform refuse_breach('ck_score_without_conflict', new.application_id::text);
    end if;
    if not exists (select 1 from screening_candidate
                   where call_id = new.call_id and stage = new.stage and application_id = new.application_id) then
        perform refuse_breach('ck_score_of_a_candidate', new.application_id::text);
    end if;
    if exists (select 1 from screening_result where call_id = new.call_id and stage = new.stage) then
        perform refuse_breach('ck_score_before_the_result', new.application_id::text);
    end if;
    return new;
end $$;
create trigger tr_score_checked before insert on score for each row execute function score_checked();

-- A sheet is handed in whole: each criterion of each candidate its screener judges.
create function screening_sheet_checked() returns trigger language plpgsql as $$
declare
    missing bigint;
begin
    select count(*) into missing
    from screener s
    join screening_candidate c on c.call_id = s.call_id and c.stage = s.stage
    join public_call_criterion k on k.call_id = s.call_id and k.stage = s.stage
    where s.id = new.screener_id
      and not exists (select 1 from screening_conflict x where x.screener_id = s.id and x.application_id = c.application_id)
      and not exists (select 1 from score p where p.screener_id = s.id and p.application_id = c.application_id
                                              and p.position = k.position);
    if missing > 0 then
        perform refuse_breach('ck_screening_sheet_whole', new.screener_id::text);
    end if;
    return null;
end $$;
create constraint trigger tr_screening_sheet_checked after insert on screening_sheet
    deferrable initially deferred for each row execute function screening_sheet_checked();

create function screener_changes() returns trigger language plpgsql as $$
begin
    if old.released_at is not null
        or (old.call_id, old.stage, old.account_id, old.assigned_at) is distinct from
           (new.call_id, new.stage, new.account_id, new.assigned_at) then
        perform refuse_breach('ck_screener_only_released', old.id::text);
    end if;
    if exists (select 1 from screening_sheet where screener_id = old.id) then
        perform refuse_breach('ck_screener_stays_after_submitting', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_screener_changes before update on screener for each row execute function screener_changes();
create trigger tr_screener_never_removed before delete or truncate on screener
    for each statement execute function refuse_change();
create function screener_assigned() returns trigger language plpgsql as $$
begin
    if scores_open(new.call_id, new.stage) then
        perform refuse_breach('ck_screener_assigned_while_blind', new.id::text);
    end if;
    return new;
end $$;
create trigger tr_screener_assigned before insert on screener for each row execute function screener_assigned();

-- What applicants are measured by stands once the first of them has been measured.
create function public_call_rules_kept() returns trigger language plpgsql as $$
declare
    of_call bigint;
begin
    if tg_table_name = 'public_call' then
        if (old.body_id, old.seat_category_id, old.seats, old.shortlist, old.reserves, old.pass_mark, old.tie_rule, old.erase_on)
            is not distinct from
           (new.body_id, new.seat_category_id, new.seats, new.shortlist, new.reserves, new.pass_mark, new.tie_rule, new.erase_on) then
            return new;
        end if;
        of_call := old.id;
    elsif tg_op = 'INSERT' then
        of_call := new.call_id;
    else
        of_call := old.call_id;
    end if;
    if exists (select 1 from score where call_id = of_call) then
        perform refuse_breach('ck_public_call_rules_stand_once_scored', of_call::text);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger tr_public_call_rules_kept before update on public_call for each row execute function public_call_rules_kept();
create trigger tr_public_call_criterion_kept before insert or update or delete on public_call_criterion
    for each row execute function public_call_rules_kept();
create trigger tr_public_call_never_removed before delete or truncate on public_call
    for each statement execute function refuse_change();
create trigger tr_call_application_never_removed before delete or truncate on call_application
    for each statement execute function refuse_change();

-- Seen at the end of the transaction: the seat is one of the body's, and the points of a stage make a hundred.
create function public_call_checked() returns trigger language plpgsql as $$
declare
    of_call bigint;
begin
    if tg_table_name = 'public_call' then
        of_call := new.id;
    elsif tg_op = 'DELETE' then
        of_call := old.call_id;
    else
        of_call := new.call_id;
    end if;
    if not exists (select 1 from public_call c join seat_category k on k.id = c.seat_category_id and k.body_id = c.body_id
                   where c.id = of_call) then
        perform refuse_breach('ck_public_call_seat_of_the_body', of_call::text);
    end if;
    if (select state from public_call where id = of_call) not in ('DRAFT', 'CANCELLED')
        and (select count(*) from (select stage from public_call_criterion where call_id = of_call
                                   group by stage having sum(weight) = 100) whole) <> 2 then
        perform refuse_breach('ck_public_call_points_make_a_hundred', of_call::text);
    end if;
    return null;
end $$;
create constraint trigger tr_public_call_checked after insert or update on public_call
    deferrable initially deferred for each row execute function public_call_checked();
create constraint trigger tr_public_call_criterion_checked after insert or update or delete on public_call_criterion
    deferrable initially deferred for each row execute function public_call_checked();

-- Applications come while the call is open for them, on a day of its intake.
create function call_application_received() returns trigger language plpgsql as $$
begin
    if (select state from public_call where id = new.call_id) <> 'ANNOUNCED'
        or not exists (select 1 from public_call_step where call_id = new.call_id and kind = 'INTAKE'
                       and new.received_on between first_day and last_day) then
        perform refuse_breach('ck_call_application_within_the_intake', new.number::text);
    end if;
    return new;
end $$;
create trigger tr_call_application_received before insert on call_application
    for each row execute function call_application_received();
