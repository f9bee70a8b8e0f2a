/**
 * Where the database comes from: a configured server, or the embedded one for trying Madang out.
 */
@NullMarked
package kr.madang.platform.database;

import org.jspecify.annotations.NullMarked;
