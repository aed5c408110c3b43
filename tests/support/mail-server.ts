import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  url: string;
  /** Letters that were taken, in order. */
  taken: ParsedMail[];
  /** What the next letters are answered with instead of being taken: SMTP codes, first come first. */
  refusals: number[];
  close: () => Promise<void>;
};

/** A real mail server on loopback. */
export async function startMailServer(): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const refusals: number[] = [];
  const refuse = () => {
    const responseCode = refusals.shift();
    return responseCode ? Object.assign(new Error('refused by the test'), { responseCode }) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refuse()),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        taken.push(letter);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (!address || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refusals,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
