-- The kind of a file is known only once its header has been read.
alter table import_batch alter column kind drop not null;
alter table import_batch
    add column stored_file_id bigint references stored_file,
    add column job_id         bigint references job,
    add column note_key       varchar(100),
    add column note_arguments text[] not null default '{}',
    add column balance_checked boolean not null default false;
comment on column import_batch.note_key is '묶음의 상태를 설명하는 문장';
comment on column import_batch.balance_checked is '잔액 검사까지 마쳤는지 여부';
create index ix_import_batch_sha256 on import_batch (file_sha256);
create index ix_import_batch_uploaded_at on import_batch (uploaded_at);

create table import_error (
    id          bigint generated always as identity primary key,
    batch_id    bigint       not null references import_batch,
    row_no      bigint,
    column_name varchar(60),
    value       varchar(200),
    message_key varchar(100) not null,
    arguments   text[]       not null default '{}'
);
comment on table import_error is '자료 올리기 검사 오류';
create index ix_import_error_batch on import_error (batch_id, row_no, id);

create table import_sum (
    batch_id bigint      not null references import_batch,
    kind     varchar(20) not null,
    rows     bigint      not null,
    amount   numeric(20) not null,
    primary key (batch_id, kind)
);
comment on table import_sum is '자료 올리기 구분별 합계';
