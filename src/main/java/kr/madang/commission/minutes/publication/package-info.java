/** What of approved minutes the public reads (공개본): blackened as listed, looked at beforehand and frozen with hashes. */
@NullMarked
package kr.madang.commission.minutes.publication;

import org.jspecify.annotations.NullMarked;
