import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names';

type NextStepProps = {
  id?: string;
  title: ReactNode;
  /** "Until when": label, the day in words, its ISO form, and how long is left. */
  deadline?: { label: string; text: string; dateTime: string; left?: string };
  children?: ReactNode;
  /** ButtonLink, at most two. */
  action?: ReactNode;
};

/** What can I do now, and until when: stands at the top of each hearing, budget and cycle page. */
export function NextStep({ id = 'next-step', title, deadline, children, action }: NextStepProps) {
  return (
    <section className={classNames('next-step', Boolean(deadline) && 'next-step-dated')} aria-labelledby={id}>
      <div className="next-step-main">
        <h2 id={id}>{title}</h2>
        {children && <div>{children}</div>}
        {action && <div className="button-row">{action}</div>}
      </div>
      {deadline && (
        <p className="next-step-deadline">
          {deadline.label}
          <b>
            <time dateTime={deadline.dateTime}>{deadline.text.split(' ').map(wholeWord)}</time>
          </b>
          {deadline.left}
        </p>
      )}
    </section>
  );
}

/** «12-декабры» is one word and must not break at its hyphen. */
function wholeWord(word: string, index: number) {
  return (
    <Fragment key={word}>
      {index > 0 && ' '}
      <span className="nowrap">{word}</span>
    </Fragment>
  );
}
