/** Id of `main` on every page. */
export const MAIN_ID = 'main';

/** First thing on the page for the keyboard: past the header to the content. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      {text}
    </a>
  );
}
