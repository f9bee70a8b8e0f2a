create table form_submission (
    token      uuid         not null primary key,
    principal  varchar(100) not null,
    path       varchar(300) not null,
    location   varchar(1000),
    created_at timestamptz  not null
);
comment on table form_submission is '보낸 양식 (두 번 보내도 한 번만 처리한다)';
comment on column form_submission.principal is '개인정보: 보낸 사람의 아이디';
create index ix_form_submission_created_at on form_submission (created_at);
