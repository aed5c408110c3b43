// node --import tests/support/no-network.mjs …: a machine without a network. Only this machine and its sockets can be reached;
// every other wish is refused and, with ASHAR_NETWORK_LOG, noted.
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const here = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\..+|0\.0\.0\.0|::)$/;
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function connectNearby(...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' ? first.host : second;
  const isFar = typeof host === 'string' && !here.test(host);
  if (!isFar) return Reflect.apply(connect, this, args);
  if (process.env.ASHAR_NETWORK_LOG) appendFileSync(process.env.ASHAR_NETWORK_LOG, `${host}\n`);
  process.nextTick(() => this.destroy(new Error(`There is no network: ${host} cannot be reached.`)));
  return this;
};
