/** Bodies that meet (회의체): their rules of sitting, their composition, and who sits on them for how long. */
@NullMarked
package kr.madang.domain.body;

import org.jspecify.annotations.NullMarked;
