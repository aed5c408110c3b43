/** What a proposal can be about: the kinds seen in real contests. Texts: `proposals:topic.<topic>`. */
export const TOPICS = [
  'drinking_water',
  'irrigation',
  'road',
  'street_light',
  'electricity',
  'kindergarten',
  'school',
  'health',
  'culture',
  'sport',
  'playground',
  'public_space',
  'greening',
  'waste',
  'public_building',
  'machinery',
  'transport',
  'other',
] as const;

export type Topic = (typeof TOPICS)[number];

export function isTopic(text: string): text is Topic {
  return (TOPICS as readonly string[]).includes(text);
}
