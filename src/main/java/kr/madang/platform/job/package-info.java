/**
 * Long work that runs behind a progress page and can be cancelled.
 */
@NullMarked
package kr.madang.platform.job;

import org.jspecify.annotations.NullMarked;
