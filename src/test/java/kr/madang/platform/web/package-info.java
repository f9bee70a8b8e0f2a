/**
 * Trials of menu, forms, tokens and error pages.
 */
@NullMarked
package kr.madang.platform.web;

import org.jspecify.annotations.NullMarked;
