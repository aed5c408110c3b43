import 'server-only';
import { createHash } from 'node:crypto';
import { canonicalText, type NoticeContent } from './content';

/** SHA-256 of what a notice says, in hexadecimal: the proof of what was published. */
export function contentHashOf(content: NoticeContent): string {
  return createHash('sha256').update(canonicalText(content), 'utf8').digest('hex');
}
