import parsePhoneNumber from 'libphonenumber-js/mobile';

/**
 * A mobile number of the Kyrgyz Republic in its one spelling (+996700123456), however it was typed; null for anything else. Only
 * +996: an SMS abroad costs many times more, and whoever writes software to cause such costs chooses numbers abroad.
 */
export function parsePhone(typed: string): string | null {
  const number = parsePhoneNumber(typed.replace(/^\s*00/, '+'), 'KG');
  return number?.country === 'KG' && number.isValid() ? number.number : null;
}

/** As people read it: +996 700 123 456. */
export function shownPhone(phone: string): string {
  return phone.replace(/^(\+996)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
}
