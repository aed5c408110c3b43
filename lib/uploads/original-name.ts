import 'server-only';
import { cleanLine } from '@/lib/text';

const LONGEST = 120;

/** A file's name as its owner knows it, made harmless: no directories, no control or direction marks, not too long, its ending kept. */
export function cleanOriginalName(name: string, fallback = 'file'): string {
  const base = cleanLine(name.split(/[/\\]/).pop() ?? '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '');
  if (base.length <= LONGEST) return base || fallback;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(base)?.[0] ?? '';
  return [...base.slice(0, LONGEST - ending.length)].join('').replace(/[\ud800-\udbff]$/, '') + ending;
}
