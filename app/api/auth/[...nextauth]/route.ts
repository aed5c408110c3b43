import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The door for a national sign-on (issue: who may do what). Sign-in by e-mail code goes its own way: app/[locale]/(resident)/sign-in. */
const handler = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
