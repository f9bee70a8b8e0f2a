/**
 * Uploaded and stored files, read with suspicion.
 */
@NullMarked
package kr.madang.platform.file;

import org.jspecify.annotations.NullMarked;
