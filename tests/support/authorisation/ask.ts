import { AsyncLocalStorage } from 'node:async_hooks';
import { pathToFileURL } from 'node:url';
import { NextRequest } from 'next/server';
import type { Action, Route } from './entries';
import type { Answer } from './table';

/** What a browser sends with one request: the session's cookie, or nothing. */
export const request = new AsyncLocalStorage<{ token: string | null }>();

/** Stands in for `next/headers`: the cookies and headers of the request that is being answered. */
export function requestHeaders() {
  const token = () => request.getStore()?.token ?? null;
  const cookies = {
    get: (name: string) => {
      const value = name === 'ashar-session' ? token() : null;
      return value ? { name, value } : undefined;
    },
    set: () => undefined,
    delete: () => undefined,
    has: (name: string) => name === 'ashar-session' && token() !== null,
    getAll: () => [],
  };
  return { cookies: async () => cookies, headers: async () => new Headers({ 'user-agent': 'test' }) };
}

type Module = Record<string, (...given: unknown[]) => unknown>;
const load = (file: string): Promise<Module> => import(/* @vite-ignore */ pathToFileURL(file).href);

/** Asks for an address: runs the page or the route with the parameters of `path`, and tells what it answered. */
export async function openAddress(
  { file, what }: Route,
  { token, values }: { token: string | null; values: Record<string, string> },
): Promise<string> {
  const module = await load(file);
  const params = Promise.resolve(
    Object.fromEntries(
      [...what.matchAll(/\[(\.\.\.)?(\w+)\]/g)].map(([, rest, name = '']) => {
        const value = values[rest ? `...${name}` : name];
        if (!value)
          throw new Error(`${what}: say in tests/support/authorisation/matter.ts what [${name}] is.`);
        return [name, rest ? [value] : value];
      }),
    ),
  );
  return answerTo(token, true, () =>
    module.GET
      ? module.GET(new NextRequest(`http://localhost:3000${encodeURI(what)}`), { params })
      : module.default?.({ params, searchParams: Promise.resolve({}) }),
  );
}

/** Sends a form to an action, as a page does. */
export async function callAction(
  { file, name }: Action,
  { token, values }: { token: string | null; values: Record<string, string> },
): Promise<string> {
  const action = (await load(file))[name];
  if (!action) throw new Error(`${file} exports no ${name}`);
  const form = new FormData();
  for (const [field, value] of Object.entries(values)) form.set(field, value);
  const before = { errors: {}, refusal: null, typed: {}, attempt: values.attempt };
  return answerTo(token, false, () => (action.length < 2 ? action(form) : action(before, form)));
}

async function answerTo(token: string | null, reading: boolean, work: () => unknown): Promise<string> {
  return request.run({ token }, async () => {
    try {
      const answer = await work();
      if (!(answer instanceof Response)) return isRefused(answer) ? 'refused' : 'open';
      return answer.headers.get('location')
        ? whereTo(answer.headers.get('location') ?? '', reading)
        : ofStatus(answer.status);
    } catch (error) {
      const digest = String((error as { digest?: string }).digest ?? '');
      if (digest.startsWith('NEXT_REDIRECT;')) return whereTo(digest.split(';')[2] ?? '', reading);
      if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;')) return ofStatus(Number(digest.split(';')[1]));
      throw error;
    }
  });
}

/** The form came back because the rules do not let this person. */
function isRefused(answer: unknown): boolean {
  return (
    typeof answer === 'object' && answer !== null && 'refusal' in answer && answer.refusal === 'no_permission'
  );
}

/** An action that was carried out leads elsewhere: for an action that is open. */
function whereTo(target: string, reading: boolean): Answer {
  if (/\/sign-in\?(.*&)?to=/.test(target)) return 'sign_in';
  if (/\/second-factor\?(.*&)?to=/.test(target)) return 'second_factor';
  if (target.includes('only=looks')) return 'only_looks';
  return reading ? 'moved' : 'open';
}

function ofStatus(status: number): string {
  if (status === 404) return 'hidden';
  if (status === 403) return 'refused';
  // 410 of a file: only who may read it is told that the link is too old. 503 of /health: no worker runs here.
  return status < 400 || status === 410 || status === 503 ? 'open' : String(status);
}
