// biome-ignore-all lint/a11y/noRedundantRoles: on a phone its rows are laid out as boxes, which takes the meaning of a table away; roles give it back
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Bar = {
  key: string;
  label: ReactNode;
  /** The figure as printed: the table is the chart's equal. */
  value: string;
  /** Length of the bar, 0 to 1 of the longest (negative counts as 0). */
  share: number;
  /** A second bar under the first (last year, the plan), 0 to 1. */
  secondShare?: number;
  secondValue?: string;
  /** "27,3 %": printed after the value. */
  percent?: string;
};

type BarTableProps = {
  id: string;
  caption: ReactNode;
  headers: { label: string; value: string; bar: string; second?: string; percent?: string };
  bars: readonly Bar[];
};

/** Horizontal bars to compare amounts: a real table whose cells carry the bar, so that nothing is told by the picture alone. */
export function BarTable({ id, caption, headers, bars }: BarTableProps) {
  return (
    <div className="table-scroll">
      <table
        id={id}
        className={classNames(
          'data-table',
          'bar-table',
          Boolean(headers.second ?? headers.percent) && 'bar-table-many',
        )}
        role="table"
      >
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {headers.label}
            </th>
            <td role="cell" className="bar-cell">
              <span className="sr-only">{headers.bar}</span>
            </td>
            <th scope="col" role="columnheader" className="number">
              {headers.value}
            </th>
            {headers.second && (
              <th scope="col" role="columnheader" className="number">
                {headers.second}
              </th>
            )}
            {headers.percent && (
              <th scope="col" role="columnheader" className="number">
                {headers.percent}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bars.map(({ key, label, value, share, secondShare, secondValue, percent }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                {label}
              </th>
              <td role="cell" className="bar-cell">
                <BarFigure share={share} secondShare={secondShare} />
              </td>
              <td role="cell" className="number" data-label={headers.value}>
                {value}
              </td>
              {headers.second && (
                <td role="cell" className="number" data-label={headers.second}>
                  {secondValue}
                </td>
              )}
              {headers.percent && (
                <td role="cell" className="number" data-label={headers.percent}>
                  {percent}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One bar (or two) drawn by attributes alone: a strict content security policy refuses style attributes. */
export function BarFigure({ share, secondShare }: { share: number; secondShare?: number }) {
  const two = secondShare !== undefined;
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100%" height="100%" rx="2" />
      <rect className="bar-value" width={percentOf(share)} height={two ? '60%' : '100%'} rx="2" />
      {two && (
        <rect className="bar-value-second" y="66%" width={percentOf(secondShare)} height="34%" rx="1" />
      )}
    </svg>
  );
}

function percentOf(share: number): string {
  const bounded = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
  return `${Math.round(bounded * 1000) / 10}%`;
}
