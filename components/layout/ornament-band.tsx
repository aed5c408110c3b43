/** One ram's horn (кочкор мүйүз); mirrored and turned it makes the running border of a shyrdak. Own drawing. */
const HORN =
  'M0.9 21L0.9 8C1 6.7 1.8 5.5 2.8 4.8C3.8 4.1 5 3.9 6.1 4.2C7.2 4.5 8 5.3 8.4 6.2C8.8 7.1 8.8 8.1 8.4 8.9C8 9.7 7.3 10.3 6.5 10.5C5.8 10.6 5 10.4 4.5 10C3.9 9.6 3.7 9 3.7 8.4C3.7 7.9 3.9 7.4 4.3 7.1';

/** The one ornament of the portal: a woven band above the header and the footer. `id` keeps the two apart in one document. */
export function OrnamentBand({ id }: { id: string }) {
  return (
    <svg className="ornament-band" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-band`} width="35.2" height="16" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" transform="scale(.8)">
            <path id={`${id}-horn`} d={HORN} />
            <use href={`#${id}-horn`} transform="scale(-1 1)" />
            <use href={`#${id}-horn`} transform="translate(44)scale(-1 1)" />
            <use href={`#${id}-horn`} transform="translate(22 20)scale(1 -1)" />
            <use href={`#${id}-horn`} transform="translate(22 20)scale(-1 -1)" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id}-band)`} />
    </svg>
  );
}
