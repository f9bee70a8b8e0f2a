package kr.madang.domain.budget;

import org.springframework.data.repository.Repository;

/** All remarks; the latest of a day is in force. */
public interface ProgramRemarks extends Repository<ProgramRemark, Long> {

    ProgramRemark save(ProgramRemark remark);
}
