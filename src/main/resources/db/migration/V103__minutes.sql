-- Who took part in a meeting: who came, and in a written deliberation who answered.
create view meeting_participant as
    select meeting_id, appointment_id from attendance
    union
    select g.meeting_id, e.appointment_id
    from vote_elector e
    join vote v on v.id = e.vote_id
    join agenda_entry g on g.id = v.entry_id
    join meeting m on m.id = g.meeting_id
    where e.voted and m.form = 'WRITTEN';
comment on view meeting_participant is '회의에 참여한 위원';

create table minutes (
    id                bigint generated always as identity primary key,
    meeting_id        bigint       not null references meeting,
    state             varchar(20)  not null,
    disclosure        varchar(10)  not null,
    disclosure_ground varchar(300),
    record_number     varchar(60),
    retention         varchar(20)  not null,
    comments_due_on   date,
    version           integer      not null default 0,
    constraint uq_minutes_meeting unique (meeting_id),
    constraint uq_minutes_record_number unique (record_number),
    constraint ck_minutes_state check (state in ('DRAFT', 'IN_COMMENT', 'PROPOSED', 'APPROVED')),
    constraint ck_minutes_disclosure check (disclosure in ('FULL', 'PARTIAL', 'CLOSED')),
    constraint ck_minutes_withheld_with_a_ground check (disclosure = 'FULL' or btrim(coalesce(disclosure_ground, '')) <> ''),
    constraint ck_minutes_retention check (retention in
        ('PERMANENT', 'SEMI_PERMANENT', 'YEARS_30', 'YEARS_10', 'YEARS_5', 'YEARS_3', 'YEARS_1')),
    constraint ck_minutes_in_comment_until_a_day check (state <> 'IN_COMMENT' or comments_due_on is not null)
);
comment on table minutes is '회의록';
comment on column minutes.disclosure is '공개 / 부분공개 / 비공개';
comment on column minutes.disclosure_ground is '공개하지 않는 법적 근거';
comment on column minutes.record_number is '기록물 등록번호';
comment on column minutes.retention is '보존기간: 회의가 있은 다음 해 1월 1일부터 센다';
create trigger tr_minutes_never_removed before delete or truncate on minutes
    for each statement execute function refuse_change();

create function minutes_begun() returns trigger language plpgsql as $$
begin
    if (select state from meeting where id = new.meeting_id) not in ('CLOSED', 'MINUTES_APPROVED', 'PUBLISHED') then
        perform refuse_breach('ck_minutes_of_a_closed_meeting', new.meeting_id::text);
    end if;
    return new;
end $$;
create trigger tr_minutes_begun before insert on minutes for each row execute function minutes_begun();

create table minutes_step (
    minutes_id bigint      not null references minutes,
    step_no    integer     not null,
    deed       varchar(30) not null,
    taken_by   bigint      references staff_account,
    taker_name varchar(50) not null,
    taken_at   timestamptz not null,
    comment    varchar(500),
    primary key (minutes_id, step_no)
);
comment on table minutes_step is '회의록 처리 이력 (고치거나 지울 수 없다)';
comment on column minutes_step.taker_name is '개인정보: 처리자 성명';
create trigger tr_minutes_step_append_only before update or delete or truncate on minutes_step
    for each statement execute function refuse_change();

create table minutes_version (
    id               bigint generated always as identity primary key,
    minutes_id       bigint       not null references minutes,
    ordinal          integer      not null,
    name_text        text         not null,
    convener_text    text         not null,
    held_text        text         not null,
    attendance_text  text         not null,
    proceedings_text text         not null,
    agenda_text      text         not null,
    remarks_text     text         not null,
    decisions_text   text         not null,
    votes_text       text         not null,
    reason           varchar(500),
    written_by       bigint       references staff_account,
    writer_name      varchar(50)  not null,
    written_at       timestamptz  not null,
    sealed_at        timestamptz,
    approved_by      bigint       references staff_account,
    approver_name    varchar(50),
    approved_at      timestamptz,
    approved_in_id   bigint       references meeting,
    sha256           varchar(64),
    version          integer      not null default 0,
    constraint uq_minutes_version_ordinal unique (minutes_id, ordinal),
    constraint ck_minutes_version_ordinal check (ordinal >= 1),
    constraint ck_minutes_version_approved_whole check (
        (approved_at is null) = (sha256 is null) and (approved_at is null) = (approver_name is null)
        and (approved_at is not null or approved_in_id is null)),
    constraint ck_minutes_version_sealed_when_approved check (approved_at is null or sealed_at is not null)
);
comment on table minutes_version is '회의록의 판: 내보낸 판은 고칠 수 없고, 승인한 판은 아무것도 바뀌지 않는다';
comment on column minutes_version.name_text is '1. 회의 명칭';
comment on column minutes_version.convener_text is '2. 개최기관';
comment on column minutes_version.held_text is '3. 일시 및 장소';
comment on column minutes_version.attendance_text is '개인정보: 4. 참석자·배석자';
comment on column minutes_version.proceedings_text is '5. 진행순서';
comment on column minutes_version.agenda_text is '6. 상정안건';
comment on column minutes_version.remarks_text is '개인정보: 7. 발언요지';
comment on column minutes_version.decisions_text is '8. 결정사항';
comment on column minutes_version.votes_text is '개인정보: 9. 표결내용';
comment on column minutes_version.reason is '승인한 뒤에 고친 사유';
comment on column minutes_version.writer_name is '개인정보: 작성자 성명';
comment on column minutes_version.sealed_at is '내보낸 때; 그 뒤로는 고칠 수 없다';
comment on column minutes_version.approver_name is '개인정보: 승인자 성명';
comment on column minutes_version.approved_in_id is '회의에서 승인했으면 그 회의';
comment on column minutes_version.sha256 is '아홉 항목의 해시';
create index ix_minutes_version_approved_in on minutes_version (approved_in_id) where approved_in_id is not null;

create function minutes_version_hash(v minutes_version) returns text language sql immutable as $$
    select encode(sha256(convert_to(string_agg(char_length(t) || ':' || t, '' order by place), 'UTF8')), 'hex')
    from unnest(array[v.name_text, v.convener_text, v.held_text, v.attendance_text, v.proceedings_text, v.agenda_text,
                      v.remarks_text, v.decisions_text, v.votes_text]) with ordinality as parts (t, place)
$$;

-- What has been sent out stays as it was sent; what has been approved stays in every respect.
create function minutes_version_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.approved_at is not null then
            perform refuse_breach('ck_minutes_version_frozen', old.id::text);
        end if;
        if (old.minutes_id, old.ordinal) is distinct from (new.minutes_id, new.ordinal)
            or old.sealed_at is not null and (old.sealed_at, old.reason, old.written_by, old.written_at, minutes_version_hash(old))
                is distinct from (new.sealed_at, new.reason, new.written_by, new.written_at, minutes_version_hash(new)) then
            perform refuse_breach('ck_minutes_version_sealed', old.id::text);
        end if;
    end if;
    if new.sha256 <> minutes_version_hash(new) then
        perform refuse_breach('ck_minutes_version_hash_agrees', new.id::text);
    end if;
    return new;
end $$;
create trigger tr_minutes_version_changes before insert or update on minutes_version
    for each row execute function minutes_version_changes();
create trigger tr_minutes_version_never_removed before delete or truncate on minutes_version
    for each statement execute function refuse_change();

create table minutes_comment (
    id             bigint generated always as identity primary key,
    version_id     bigint        not null references minutes_version,
    appointment_id bigint        not null references appointment,
    section        varchar(20)   not null,
    body           varchar(2000) not null,
    made_by        bigint        references staff_account,
    maker_name     varchar(50)   not null,
    made_at        timestamptz   not null,
    outcome        varchar(20),
    answer         varchar(2000),
    answered_by    bigint        references staff_account,
    answerer_name  varchar(50),
    answered_at    timestamptz,
    version        integer       not null default 0,
    constraint ck_minutes_comment_section check (section in ('NAME', 'CONVENER', 'TIME_AND_PLACE', 'ATTENDANCE', 'PROCEEDINGS',
        'AGENDA', 'REMARKS', 'DECISIONS', 'VOTES')),
    constraint ck_minutes_comment_worded check (btrim(body) <> ''),
    constraint ck_minutes_comment_outcome check (outcome in ('TAKEN_OVER', 'ANSWERED')),
    constraint ck_minutes_comment_answered_whole check ((outcome is null) = (answered_at is null)),
    constraint ck_minutes_comment_refusal_explained check (outcome <> 'ANSWERED' or btrim(coalesce(answer, '')) <> '')
);
comment on table minutes_comment is '회의록(안)에 대한 위원의 의견과 회답';
comment on column minutes_comment.maker_name is '개인정보: 위원 성명';
comment on column minutes_comment.answerer_name is '개인정보: 회답한 사람 성명';
create index ix_minutes_comment_version on minutes_comment (version_id);
create index ix_minutes_comment_open on minutes_comment (version_id) where outcome is null;

create table minutes_assent (
    version_id     bigint      not null references minutes_version,
    appointment_id bigint      not null references appointment,
    given_by       bigint      references staff_account,
    given_at       timestamptz not null,
    primary key (version_id, appointment_id)
);
comment on table minutes_assent is '회의록(안)에 이견이 없다는 확인';
create trigger tr_minutes_assent_append_only before update or delete or truncate on minutes_assent
    for each statement execute function refuse_change();

-- A member speaks for oneself, once the version has been sent out, and an answer is given once.
create function minutes_comment_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.outcome is not null or (old.version_id, old.appointment_id, old.section, old.body, old.made_at)
                is distinct from (new.version_id, new.appointment_id, new.section, new.body, new.made_at) then
            perform refuse_breach('ck_minutes_comment_stays', old.id::text);
        end if;
    elsif not exists (select 1 from minutes_version v join minutes n on n.id = v.minutes_id
                      join meeting_participant p on p.meeting_id = n.meeting_id
                      where v.id = new.version_id and v.sealed_at is not null and p.appointment_id = new.appointment_id) then
        perform refuse_breach('ck_minutes_comment_by_who_took_part', new.version_id::text);
    end if;
    return new;
end $$;
create trigger tr_minutes_comment_changes before insert or update on minutes_comment
    for each row execute function minutes_comment_changes();
create trigger tr_minutes_comment_never_removed before delete or truncate on minutes_comment
    for each statement execute function refuse_change();

create table minutes_publication (
    id               bigint generated always as identity primary key,
    minutes_id       bigint       not null references minutes,
    version_id       bigint       not null references minutes_version,
    disclosure       varchar(10)  not null,
    ground           varchar(300),
    title            varchar(300) not null,
    body_id          bigint       not null references body,
    body_name        varchar(100) not null,
    held_on          date         not null,
    texts            text[]       not null,
    withheld         boolean[]    not null,
    notes            text[]       not null,
    sha256           varchar(64)  not null,
    published_by     bigint       references staff_account,
    publisher_name   varchar(50)  not null,
    published_at     timestamptz  not null,
    withdrawn_by     bigint       references staff_account,
    withdrawn_at     timestamptz,
    withdrawal_reason varchar(500),
    constraint ck_minutes_publication_disclosure check (disclosure in ('FULL', 'PARTIAL', 'CLOSED')),
    constraint ck_minutes_publication_withheld_with_a_ground check (disclosure = 'FULL' or btrim(coalesce(ground, '')) <> ''),
    constraint ck_minutes_publication_nine check (
        cardinality(withheld) = cardinality(texts) and cardinality(texts) = case disclosure when 'CLOSED' then 0 else 9 end),
    constraint ck_minutes_publication_withdrawn_with_a_reason check (
        (withdrawn_at is null) = (btrim(coalesce(withdrawal_reason, '')) = ''))
);
comment on table minutes_publication is '회의록 공개본: 가릴 것을 가린 그대로 굳힌 것';
comment on column minutes_publication.texts is '공개하는 아홉 항목 (가린 뒤)';
comment on column minutes_publication.notes is '가린 근거';
comment on column minutes_publication.publisher_name is '개인정보: 공개한 사람 성명';
create unique index uq_minutes_publication_live on minutes_publication (minutes_id) where withdrawn_at is null;
create index ix_minutes_publication_latest on minutes_publication (minutes_id, id);

create table minutes_publication_item (
    publication_id bigint       not null references minutes_publication,
    position       integer      not null,
    kind           varchar(20)  not null,
    title          text         not null,
    outcome        varchar(20),
    in_office      integer,
    excluded       integer,
    present        integer,
    yes            integer,
    no             integer,
    abstained      integer,
    primary key (publication_id, position)
);
comment on table minutes_publication_item is '공개본에 실린 안건과 결과 (가린 뒤)';

create table minutes_publication_file (
    publication_id bigint      not null references minutes_publication,
    format         varchar(10) not null,
    content        bytea       not null,
    sha256         varchar(64) not null,
    primary key (publication_id, format),
    constraint ck_minutes_publication_file_format check (format in ('PDF', 'HWPX')),
    constraint ck_minutes_publication_file_hash check (sha256 = encode(sha256(content), 'hex'))
);
comment on table minutes_publication_file is '공개본의 파일 (굳힌 것)';

create table minutes_redaction (
    publication_id bigint       not null references minutes_publication,
    position       integer      not null,
    section        varchar(20),
    phrase         varchar(200),
    ground         varchar(300) not null,
    primary key (publication_id, position),
    constraint ck_minutes_redaction_either check ((section is null) <> (phrase is null)),
    constraint ck_minutes_redaction_grounded check (btrim(ground) <> '')
);
comment on table minutes_redaction is '공개본에서 가린 것: 문구 또는 항목 전체';
comment on column minutes_redaction.phrase is '개인정보: 가린 문구';

create trigger tr_minutes_publication_item_append_only before update or delete or truncate on minutes_publication_item
    for each statement execute function refuse_change();
create trigger tr_minutes_publication_file_append_only before update or delete or truncate on minutes_publication_file
    for each statement execute function refuse_change();
create trigger tr_minutes_redaction_append_only before update or delete or truncate on minutes_redaction
    for each statement execute function refuse_change();
create trigger tr_minutes_publication_never_removed before delete or truncate on minutes_publication
    for each statement execute function refuse_change();

-- Only what was approved is published, and what is published is only ever withdrawn.
create function minutes_publication_changes() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from minutes_version v where v.id = new.version_id and v.minutes_id = new.minutes_id
                       and v.approved_at is not null) then
            perform refuse_breach('ck_minutes_publication_of_an_approved_version', new.version_id::text);
        end if;
    elsif old.withdrawn_at is not null
        or (to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at' - 'withdrawal_reason')
            is distinct from (to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at' - 'withdrawal_reason') then
        perform refuse_breach('ck_minutes_publication_frozen', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_minutes_publication_changes before insert or update on minutes_publication
    for each row execute function minutes_publication_changes();
