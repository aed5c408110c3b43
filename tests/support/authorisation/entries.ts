import { listFiles, readSources } from '../source-files';

/** An address that the portal answers, as its file on disk says it: `/[locale]/staff/m/[municipality]`. */
export type Route = { what: string; file: string };
/** A function that a form of the portal can call: `app/…/actions.ts#name`. */
export type Action = { what: string; file: string; name: string };

export function routesOnDisk(): Route[] {
  const special: Record<string, string> = {
    'app/robots.ts': '/robots.txt',
    'app/sitemap.ts': '/sitemap.xml',
  };
  return listFiles('app').flatMap((file) => {
    if (special[file]) return [{ what: special[file], file }];
    const match = /^app\/(.*\/)?(page\.tsx|route\.ts)$/.exec(file);
    if (!match) return [];
    const folders = (match[1] ?? '').split('/').filter((folder) => folder && !/^\(.*\)$/.test(folder));
    return [{ what: `/${folders.join('/')}`, file }];
  });
}

export function actionsOnDisk(): Action[] {
  return ['app', 'components', 'lib'].flatMap(readSources).flatMap(({ file, text }) => {
    if (!/^\s*['"]use server['"]/m.test(text)) return [];
    if (!/^['"]use server['"]/.test(text))
      throw new Error(
        `${file}: an action stands in a file that begins with 'use server', so that it can be found.`,
      );
    return [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name = '']) => ({
      what: `${file}#${name}`,
      file,
      name,
    }));
  });
}
