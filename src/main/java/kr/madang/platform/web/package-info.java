/**
 * What every page shares: menu, layout model, form errors, one-time form tokens and error pages.
 */
@NullMarked
package kr.madang.platform.web;

import org.jspecify.annotations.NullMarked;
