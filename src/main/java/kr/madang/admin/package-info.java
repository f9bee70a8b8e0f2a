/** Administration (관리): accounts and roles, the audit log. */
@NullMarked
package kr.madang.admin;

import org.jspecify.annotations.NullMarked;
