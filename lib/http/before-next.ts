import http, { type IncomingMessage, type ServerResponse } from 'node:http';

/** What stands before the framework: it answers a request itself, or passes it on (`pass`) as it is or with something changed. */
type Doorkeeper = (request: IncomingMessage, response: ServerResponse, pass: () => void) => void;

/**
 * Puts a doorkeeper before every request of this process, once for each name. The one installed last sees a request first.
 * Next has no place for this: its proxy sees neither the visitor's address nor what a failed page looks like.
 */
export function installBeforeNext(name: string, doorkeeper: Doorkeeper): void {
  const marker = Symbol.for(`ashar.${name}`);
  const server = http.Server.prototype as http.Server & { [marker]?: boolean };
  if (server[marker]) return;
  server[marker] = true;
  const emit = server.emit;
  server.emit = function emitPast(this: http.Server, event: string | symbol, ...parts: unknown[]): boolean {
    const pass = (): boolean => Reflect.apply(emit, this, [event, ...parts]);
    if (event !== 'request') return pass();
    const [request, response] = parts as [IncomingMessage, ServerResponse];
    doorkeeper(request, response, pass);
    return true;
  } as typeof emit;
}
