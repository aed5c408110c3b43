/** Also the watermark of the front page. */
export const HORNS =
  'M25.2 24L25.3 16.6C25.5 14 27 11.6 29 10.2C31 8.7 33.5 8.3 35.6 8.9C37.8 9.4 39.6 10.9 40.5 12.7C41.4 14.5 41.4 16.6 40.7 18.3C40 19.9 38.6 21.1 37 21.6C35.5 22.1 33.9 21.8 32.7 21.1C31.6 20.3 30.9 19.1 30.7 17.9C30.6 16.7 31 15.6 31.7 14.9C32.4 14.2 33.3 13.9 34.1 14M25.2 24L25.3 33.6C25.5 35.7 26.7 37.6 28.3 38.7C29.9 39.8 31.9 40 33.5 39.6C35.2 39.1 36.6 37.8 37.2 36.4C37.8 35 37.7 33.4 37.1 32.1C36.5 30.9 35.3 30.1 34.2 29.8C33 29.5 31.8 29.9 31 30.5C30.2 31.1 29.8 32.1 29.8 32.9C29.9 33.8 30.3 34.5 30.8 34.9' +
  'M22.8 24L22.7 16.6C22.5 14 21 11.6 19 10.2C17 8.7 14.5 8.3 12.4 8.9C10.2 9.4 8.4 10.9 7.5 12.7C6.6 14.5 6.6 16.6 7.3 18.3C8 19.9 9.4 21.1 11 21.6C12.5 22.1 14.1 21.8 15.3 21.1C16.4 20.3 17.1 19.1 17.3 17.9C17.4 16.7 17 15.6 16.3 14.9C15.6 14.2 14.7 13.9 13.9 14M22.8 24L22.7 33.6C22.5 35.7 21.3 37.6 19.7 38.7C18.1 39.8 16.1 40 14.5 39.6C12.8 39.1 11.4 37.8 10.8 36.4C10.2 35 10.3 33.4 10.9 32.1C11.5 30.9 12.7 30.1 13.8 29.8C15 29.5 16.2 29.9 17 30.5C17.8 31.1 18.2 32.1 18.2 32.9C18.1 33.8 17.7 34.5 17.2 34.9';

/** The mark of the portal: two pairs of horns on one stem, neighbours around a common good. The same drawing is public/icons/ashar.svg. */
export function BrandMark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="11" fill="currentColor" />
      <path
        className="mark-figure"
        d={HORNS}
        fill="none"
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
