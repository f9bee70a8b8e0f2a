create table packet_view (
    account_id  bigint      not null references staff_account,
    meeting_id  bigint      not null references meeting,
    seen_at     timestamptz not null,
    previous_at timestamptz,
    primary key (account_id, meeting_id)
);
comment on table packet_view is '안건 자료집을 본 때';
comment on column packet_view.previous_at is '지난번에 본 때: 그 뒤에 바뀐 것이 새것이다';

create table item_note (
    account_id bigint      not null references staff_account,
    item_id    bigint      not null references agenda_item,
    text       text        not null,
    changed_at timestamptz not null,
    version    integer     not null default 0,
    primary key (account_id, item_id),
    constraint ck_item_note_worded check (btrim(text) <> '' and length(text) <= 4000)
);
comment on table item_note is '안건에 적은 메모 (적은 사람만 본다)';
comment on column item_note.text is '개인정보: 본인만 보는 메모';

create table item_question (
    id            bigint generated always as identity primary key,
    meeting_id    bigint        not null references meeting,
    item_id       bigint        not null references agenda_item,
    asked_by      bigint        references staff_account,
    asker_name    varchar(50)   not null,
    question      varchar(2000) not null,
    asked_at      timestamptz   not null,
    answer        varchar(4000),
    answered_by   bigint        references staff_account,
    answerer_name varchar(50),
    answered_at   timestamptz,
    version       integer       not null default 0,
    constraint ck_item_question_worded check (btrim(question) <> ''),
    constraint ck_item_question_answered_whole check (
        (answer is null) = (answered_at is null) and (answer is null) = (answerer_name is null) and btrim(answer) <> ''),
    constraint ck_item_question_answered_after_asking check (answered_at >= asked_at)
);
comment on table item_question is '안건에 대한 위원의 질의와 부서의 답변';
comment on column item_question.asker_name is '개인정보: 질의한 위원 성명';
comment on column item_question.answerer_name is '개인정보: 답변한 직원 성명';
create index ix_item_question_item on item_question (item_id);
create index ix_item_question_open on item_question (item_id) where answer is null;

-- What was asked stays as it was asked.
create function item_question_changes() returns trigger language plpgsql as $$
begin
    if (old.meeting_id, old.item_id, old.question, old.asker_name, old.asked_at)
            is distinct from (new.meeting_id, new.item_id, new.question, new.asker_name, new.asked_at) then
        perform refuse_breach('ck_item_question_stays_as_asked', old.id::text);
    end if;
    return new;
end $$;
create trigger tr_item_question_changes before update on item_question
    for each row execute function item_question_changes();
create trigger tr_item_question_never_removed before delete or truncate on item_question
    for each statement execute function refuse_change();

create table packet_print (
    meeting_id     bigint      not null references meeting,
    content_key    varchar(64) not null,
    job_id         bigint      references job,
    stored_file_id bigint      references stored_file,
    size           bigint,
    pages          integer,
    built_at       timestamptz,
    primary key (meeting_id, content_key),
    constraint ck_packet_print_built_whole check (
        (stored_file_id is null) = (size is null) and (stored_file_id is null) = (pages is null)
        and (stored_file_id is null) = (built_at is null))
);
comment on table packet_print is '만들어 둔 자료집 PDF';
comment on column packet_print.content_key is '내용과 가려진 안건의 지문: 하나라도 바뀌면 새로 만든다';

-- Whose eyes papers are kept from. A challenge hides them once it is upheld, the others from their declaration on.
create view hidden_paper as
    select e.item_id, e.meeting_id, m.staff_account_id as account_id, r.kind
    from recusal r
    join agenda_entry e on e.id = r.entry_id
    join meeting t on t.id = e.meeting_id
    join appointment a on a.id = r.appointment_id
    join member m on m.id = a.member_id
    join body b on b.id = t.body_id
    join lateral (select s.id from sitting_rule s
                  where s.body_id in (b.id, b.parent_id)
                    and daterange(s.valid_from, s.valid_until, '[]') @> coalesce(t.held_on, t.planned_month)
                  order by s.body_id = b.id desc limit 1) s on true
    join recusal_rule u on u.sitting_rule_id = s.id and u.kind = r.kind and u.hides_papers
    where m.staff_account_id is not null
      and (r.ruling = 'UPHELD' or (r.ruling = 'PENDING' and r.kind <> 'CHALLENGED'));
comment on view hidden_paper is '제척·기피·회피로 자료를 볼 수 없는 안건과 계정';
