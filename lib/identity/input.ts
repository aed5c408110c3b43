import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { HOLD_DECISIONS } from './holds';

export const SettlementInput = z.object({ settlement: z.uuid('choose') });

export const LanguageInput = z.object({ language: z.enum(LOCALES) });

export const HoldInput = z.object({ decision: z.enum(HOLD_DECISIONS) });
