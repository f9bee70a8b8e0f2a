/**
 * Documents as data and the writers that print them as XLSX, PDF, HWPX and CSV. {@link
 * kr.madang.platform.export.TableDocument} is the document, {@link kr.madang.platform.export.Documents} prints and sends
 * it, {@link kr.madang.platform.export.TableStreams} writes lists too long to be held.
 */
@NullMarked
package kr.madang.platform.export;

import org.jspecify.annotations.NullMarked;
