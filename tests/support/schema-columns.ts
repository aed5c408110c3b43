import { readFileSync } from 'node:fs';

/** Every column of prisma/schema.prisma by table, as Postgres knows them. */
export function schemaColumns(): Map<string, string[]> {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  return new Map(
    models.map(([, name = '', body = '']) => [
      /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
      columnsIn(body, names),
    ]),
  );
}

function columnsIn(body: string, models: Set<string | undefined>): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\w/.test(line))
    .filter((line) => !models.has(/^\w+\s+(\w+)/.exec(line)?.[1]))
    .map((line) => /@map\("(\w+)"\)/.exec(line)?.[1] ?? line.split(/\s/)[0] ?? '');
}
