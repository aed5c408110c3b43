import type { Bilingual } from '@/lib/i18n/locales';
import type { RoleName } from '@/lib/identity/actor';
import type { Order } from './input';

export type GrantView = {
  id: string;
  userId: string;
  who: string;
  role: RoleName;
  settlement: Bilingual | null;
  from: Date;
  to: Date | null;
  order: Partial<Order> | null;
  endOrder: Partial<Order> | null;
};
export type InvitationView = {
  id: string;
  who: string;
  role: RoleName;
  from: Date;
  expiresAt: Date;
};
export type PeopleView = {
  now: GrantView[];
  future: GrantView[];
  ended: GrantView[];
  invited: InvitationView[];
};

export type OwnInvitationView = {
  id: string;
  role: RoleName;
  municipality: { slug: string; name: Bilingual };
  from: Date;
  to: Date | null;
  order: Order;
  refusal: 'already_taken' | 'expired' | 'withdrawn' | null;
};
