import 'server-only';
import { Prisma } from './generated/client';

/** Pieces of SQL that queries put together; values in them stay parameters. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export type Sql = Prisma.Sql;
/** A constant of the code as a piece of SQL. Never a value from outside. */
export const rawSql = Prisma.raw;
