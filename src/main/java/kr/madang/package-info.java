/** Madang (마당): the administration of the Seoul Democracy Commission (서울민주주의위원회). */
@NullMarked
package kr.madang;

import org.jspecify.annotations.NullMarked;
