import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from './load';

/** The value of a JSON file under prisma/data. The loader that asks knows its shape. */
export function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(path.join(DATA, file), 'utf8')) as Shape;
}
