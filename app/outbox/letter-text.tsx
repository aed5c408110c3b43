import { Link } from '@/components/ui/link';

/** A letter as it was written, line by line; addresses of the portal can be followed, a code on a line of its own stands out. */
export function LetterText({ text, lang, origin }: { text: string; lang: string; origin: string }) {
  return (
    <div lang={lang} className="grid gap-3">
      {text
        .trim()
        .split('\n\n')
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a sent letter never change
          <p key={index} className="break-words">
            {paragraph.split('\n').map((line, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
              <span key={number} className="block">
                {lineOf(line.trim(), origin)}
              </span>
            ))}
          </p>
        ))}
    </div>
  );
}

function lineOf(line: string, origin: string) {
  if (/^\d{6}$/.test(line)) return <strong className="text-3xl number">{line}</strong>;
  if (line === origin || line.startsWith(`${origin}/`)) return <Link href={line}>{line}</Link>;
  return line;
}
