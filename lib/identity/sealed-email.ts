import 'server-only';
import { blindIndex, encryptField } from '@/lib/crypto/field-encryption';
import { DEMONSTRATION_DOMAIN } from './demonstration-accounts';

/** The columns in which an account keeps its address. `email` in its one spelling (lib/auth/input). */
export function sealedEmail(
  userId: string,
  email: string,
): { emailCipher: string; emailIndex: string; demonstration: boolean } {
  return {
    emailCipher: encryptField(email, { column: 'app_user.email_cipher', row: userId }),
    emailIndex: blindIndex('email', email),
    demonstration: email.endsWith(`@${DEMONSTRATION_DOMAIN}`),
  };
}

/** The columns in which an account keeps its phone (+996…). */
export function sealedPhone(userId: string, phone: string): { phoneCipher: string; phoneIndex: string } {
  return {
    phoneCipher: encryptField(phone, { column: 'app_user.phone_cipher', row: userId }),
    phoneIndex: blindIndex('phone', phone),
  };
}
