// Lets Node run the portal's own TypeScript as the bundler does: `@/…` from the project root, names without an ending, JSON.
// Types are stripped by Node itself. Used by the seed, the worker and the tools, never by the web server.
import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.json'];

registerHooks({ resolve, load });

function resolve(specifier, context, nextResolve) {
  const wanted = ownFile(specifier, context.parentURL);
  if (!wanted) return nextResolve(specifier, context);
  const file = endings.map((ending) => wanted + ending).find(isFile);
  return nextResolve(file ? pathToFileURL(file).href : specifier, context);
}

function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.json')) return nextLoad(url, context);
  return nextLoad(url, { ...context, importAttributes: { type: 'json' } });
}

function ownFile(specifier, parentUrl) {
  if (specifier.startsWith('@/')) return path.join(root, specifier.slice(2));
  const relative = specifier.startsWith('./') || specifier.startsWith('../');
  if (!relative || !parentUrl?.startsWith('file:') || parentUrl.includes('/node_modules/')) return null;
  return fileURLToPath(new URL(specifier, parentUrl));
}

function isFile(file) {
  return existsSync(file) && statSync(file).isFile();
}
