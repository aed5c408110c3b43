import 'server-only';
import nodemailer, { type Transporter } from 'nodemailer';
import { config } from '@/lib/config';

let transporter: Transporter | undefined;

/** The one connection to the mail server. Only outside the demonstration, which sends nothing. */
export function mailServer(): Transporter {
  const { smtpUrl } = config();
  if (!smtpUrl) throw new Error('There is no mail server: SMTP_URL is not set.');
  transporter ??= nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transporter;
}

export function closeMailServer(): void {
  transporter?.close();
  transporter = undefined;
}
