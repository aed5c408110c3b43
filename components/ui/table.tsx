import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type SortDirection, SortLink } from './sort-link';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, one under the other. */
  numeric?: boolean;
  /** The cell that names the row (one column a table). */
  rowHeader?: boolean;
  /** Sorting by link: where it leads, and how the column is sorted now. */
  sort?: { href: string; direction?: SortDirection };
  /** Text before the value in the stacked form, when the header is not a string. */
  label?: string;
};

type TableProps<Row> = {
  /** Becomes the name of the scrollable region; unique on the page. */
  id: string;
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => 'row-strong' | 'row-deep' | undefined;
  /** Last row with totals: one cell for each column. */
  foot?: readonly ReactNode[];
  /** On a phone each row becomes a small list instead of scrolling sideways. For few columns of text. */
  stacked?: boolean;
};

/** Data in rows and columns: caption, scoped headers, figures right; scrolls inside its own region, which the keyboard reaches. */
export function Table<Row>({ id, caption, columns, rows, rowKey, rowClass, foot, stacked }: TableProps<Row>) {
  const role = (name: string) => (stacked ? name : undefined); // display: block takes the table's meaning away; roles give it back
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table id={id} className={classNames('data-table', stacked && 'table-stacked')} role={role('table')}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map(({ key, header, numeric, sort }) => (
              <th
                key={key}
                scope="col"
                role={role('columnheader')}
                className={numeric ? 'number' : undefined}
                aria-sort={sort?.direction}
              >
                {sort ? <SortLink href={sort.href}>{header}</SortLink> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)} role={role('row')}>
              {columns.map((column) => bodyCell(column, row, stacked))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot role={role('rowgroup')}>
            <tr role={role('row')}>
              {columns.map(({ key, numeric, rowHeader }, index) =>
                rowHeader ? (
                  <th key={key} scope="row" role={role('rowheader')}>
                    {foot[index]}
                  </th>
                ) : (
                  <td key={key} role={role('cell')} className={numeric ? 'number' : undefined}>
                    {foot[index]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function bodyCell<Row>(
  { key, header, cell, numeric, rowHeader, label }: Column<Row>,
  row: Row,
  stacked: boolean | undefined,
) {
  const content = cell(row);
  if (rowHeader)
    return (
      <th key={key} scope="row" role={stacked ? 'rowheader' : undefined}>
        {content}
      </th>
    );
  const name = label ?? (typeof header === 'string' ? header : undefined);
  return (
    <td
      key={key}
      role={stacked ? 'cell' : undefined}
      data-label={stacked ? name : undefined}
      className={numeric ? 'number' : undefined}
    >
      {content}
    </td>
  );
}
