/** Trials of menu, forms, fragments, links, tokens and error pages. */
@NullMarked
package kr.madang.platform.web;

import org.jspecify.annotations.NullMarked;
