import { connect, createServer } from 'node:net';

/** A port on the loopback address that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether a server could listen on this port of `host` and would be the only one to answer there. */
export async function isFree(port, host) {
  return (
    (await canListen(port, host)) && !(await answers(port, '127.0.0.1')) && !(await answers(port, '::1'))
  );
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

// Another program on [::1] would be the one that browsers find under "localhost".
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
