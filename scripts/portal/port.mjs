import { isFree } from '../process/free-port.mjs';

const usual = 3000;
const tries = 50;

/** The port of the web server: the given one or nothing, else the usual one or the next that is free. Says when it had to move. */
export async function choosePort({ given = process.env.PORT, host, say }) {
  if (given) {
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`PORT must be a number from 1 to 65535, not "${given}".`);
    if (await isFree(port, host)) return port;
    throw new Error(`Port ${port} is busy: stop what listens there, or start with another PORT.`);
  }
  for (let port = usual; port < usual + tries; port++) {
    if (!(await isFree(port, host))) continue;
    if (port !== usual) say(`Port ${usual} is busy; using ${port}. (PORT=… chooses another.)`);
    return port;
  }
  throw new Error(`The ports ${usual} to ${usual + tries - 1} are busy: start with another PORT.`);
}
