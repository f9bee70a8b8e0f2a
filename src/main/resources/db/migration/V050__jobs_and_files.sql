create table job (
    id               bigint generated always as identity primary key,
    kind             varchar(40)  not null,
    subject          varchar(100) not null,
    state            varchar(20)  not null,
    done             bigint       not null default 0,
    total            bigint       not null default 0,
    message_key      varchar(100),
    cancel_requested boolean      not null default false,
    started_by       bigint       references staff_account,
    queued_at        timestamptz  not null,
    started_at       timestamptz,
    heartbeat_at     timestamptz  not null,
    finished_at      timestamptz,
    constraint ck_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ck_job_finished_has_its_time check ((state in ('QUEUED', 'RUNNING')) = (finished_at is null))
);
comment on table job is '뒤에서 하는 긴 작업';
comment on column job.heartbeat_at is '작업을 맡은 서버가 마지막으로 살아 있음을 알린 때';
create index ix_job_unfinished on job (heartbeat_at) where finished_at is null;
create index ix_job_subject on job (kind, subject);

create table stored_file (
    id        bigint generated always as identity primary key,
    name      varchar(255) not null,
    size      bigint       not null,
    sha256    varchar(64)    not null,
    stored_at timestamptz  not null,
    constraint ck_stored_file_size check (size >= 0)
);
comment on table stored_file is '보관 파일';

create table stored_file_chunk (
    file_id  bigint  not null references stored_file on delete cascade,
    position integer not null,
    content  bytea   not null,
    primary key (file_id, position)
);
comment on table stored_file_chunk is '보관 파일의 조각 (1 MB씩)';
-- Chunks are written once and read whole; compressing them would cost more than it saves.
alter table stored_file_chunk alter column content set storage external;
