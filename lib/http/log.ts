import 'server-only';
import pino from 'pino';

/** Structured logs, one line a record. Form values, addresses and codes are never logged; ids and reason codes are. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'email',
      'phone',
      'code',
      'token',
      'password',
      'cookie',
      'authorization',
      '*.email',
      '*.phone',
      '*.code',
      '*.token',
      '*.cookie',
    ],
    censor: '[redacted]',
  },
});
