/** Tests of the audit log. */
@NullMarked
package kr.madang.platform.audit;

import org.jspecify.annotations.NullMarked;
