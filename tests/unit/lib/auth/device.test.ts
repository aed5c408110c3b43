import { expect, it } from 'vitest';
import { deviceOf } from '@/lib/auth/device';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  ['Firefox, Android', 'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'],
  ['Chrome, Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36`],
  [
    'Safari, iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  ],
  [
    'Yandex, Android',
    `Mozilla/5.0 (Linux; arm_64; Android 13; SM-A135F) ${WEBKIT} Chrome/130.0.0.0 YaBrowser/24.10 Mobile Safari/537.36`,
  ],
  [
    'Samsung Internet, Android',
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A135F) ${WEBKIT} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
  ],
  [null, 'curl/8.5'],
  [null, ''],
])('%s is all that is kept of the user agent', (device, userAgent) => {
  expect(deviceOf(userAgent)).toBe(device);
});
