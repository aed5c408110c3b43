import { startNationalProvider } from './national-provider';

/** For the browser tests: one provider beside the portal, at the address that the portal was given (ASHAR_E2E_PROVIDER). It knows whoever names herself `name/number`. */
export default async function startProviderForBrowsers(): Promise<() => Promise<void>> {
  const portal = process.env.ASHAR_E2E_ADDRESS ?? 'http://localhost:3000';
  const provider = await startNationalProvider({
    port: Number(new URL(process.env.ASHAR_E2E_PROVIDER ?? '').port),
    portal: portal.replace(/\/$/, ''),
    citizens: {
      get: (who) => {
        const [name, personal_number] = who.split('/');
        return { name, ...(personal_number ? { personal_number } : {}) };
      },
    },
  });
  return provider.stop;
}
