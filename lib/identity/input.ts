import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';

export const SettlementInput = z.object({ settlement: z.uuid('choose') });

export const LanguageInput = z.object({ language: z.enum(LOCALES) });
