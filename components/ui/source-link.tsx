import { Link } from './link';

/** Where a fact was seen: the name of the site, linked to the page. */
export function SourceLink({ url }: { url: string }) {
  if (!URL.canParse(url)) return url;
  return (
    <Link href={url} external>
      {new URL(url).hostname.replace(/^www\./, '')}
    </Link>
  );
}
