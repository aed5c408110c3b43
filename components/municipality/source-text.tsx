import { Link } from '../ui/link';

/** A source as the data gives it (in English), its addresses as links by the name of their site. */
export function SourceText({ source }: { source: string }) {
  const parts = source.split(/(https?:\/\/[^\s;,)]+)/);
  return (
    <span lang="en">
      {parts.map((part) =>
        URL.canParse(part) && part.startsWith('http') ? (
          <Link key={part} href={part} external>
            {new URL(part).hostname.replace(/^www\./, '')}
          </Link>
        ) : (
          part
        ),
      )}
    </span>
  );
}
