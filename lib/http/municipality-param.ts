import { notFound } from 'next/navigation';
import { getMunicipality } from '@/lib/municipalities/queries';
import type { MunicipalityView } from '@/lib/municipalities/view';

/** The municipality of a page's address; an unknown one is not found. One that was merged is found: its pages point to the successor. */
export async function municipalityParam(slug: string): Promise<MunicipalityView> {
  const municipality = await getMunicipality(slug);
  if (!municipality) notFound();
  return municipality;
}
