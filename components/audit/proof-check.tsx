import type { ProofView } from '@/lib/action-log/view';
import type { Translate } from '@/lib/i18n/translate';
import { Button } from '../ui/button';
import { ButtonRow } from '../ui/button-row';
import { Field } from '../ui/field';
import { Section } from '../ui/section';

type ProofCheckProps = { t: Translate; proof: ProofView };

/**
 * The check in the browser: public/audit-check.js reads the data, shows the form that is hidden until then, and computes with WebCrypto.
 * Without JavaScript the command stands there instead.
 */
export function ProofCheck({ t, proof: { seal, leaf, path } }: ProofCheckProps) {
  const steps = path.map(({ side, hash }) => `${side === 'left' ? 'L' : 'R'}${hash}`).join(' ');
  return (
    <Section id="check" title={t('audit:proof.check_title')}>
      <form
        id="audit-check"
        hidden
        className="form"
        data-leaf={leaf}
        data-path={steps}
        data-root={seal.root}
        data-good={t('audit:proof.good', { number: seal.number })}
        data-good-text={t('audit:proof.good_text', { number: seal.number })}
        data-bad={t('audit:proof.bad')}
        data-bad-text={t('audit:proof.bad_text')}
      >
        <Field name="text" label={t('audit:proof.text_label')} hint={t('audit:proof.text_hint')}>
          {(control) => (
            <textarea {...control} className="control" rows={4} autoComplete="off" spellCheck={false} />
          )}
        </Field>
        <ButtonRow>
          <Button>{t('audit:proof.check_path')}</Button>
        </ButtonRow>
        <p role="status" className="font-semibold" />
      </form>
      <div className="prose">
        <p>{t('audit:proof.by_hand')}</p>
        <pre className="whitespace-pre-wrap break-all">
          <code>{commandOf(leaf, steps)}</code>
        </pre>
      </div>
      <script src="/audit-check.js" defer />
    </Section>
  );
}

/** One line for Node, which every machine that runs the portal has: no library, nothing of ours. */
function commandOf(leaf: string, steps: string): string {
  return `node -e 'let h="${leaf}";for(const s of "${steps}".split(" ").filter(Boolean)){const p=s.slice(1);h=require("crypto").createHash("sha256").update(Buffer.from("01"+(s[0]==="L"?p+h:h+p),"hex")).digest("hex")}console.log(h)'`;
}
