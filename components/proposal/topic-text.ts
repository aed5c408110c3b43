import type { Translate } from '@/lib/i18n/translate';
import { isTopic } from '@/lib/participatory-budget/topics';

/** The name of a topic; one that the portal does not know is shown as "other". */
export function topicText(t: Translate, topic: string): string {
  return t(`proposals:topic.${isTopic(topic) ? topic : 'other'}`);
}
