/** What every list offers besides its rows: conditions kept under a name, hidden columns, the way through a set of records. */
@NullMarked
package kr.madang.platform.list;

import org.jspecify.annotations.NullMarked;
